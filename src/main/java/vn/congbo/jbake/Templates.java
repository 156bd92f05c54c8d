package vn.congbo.jbake;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** The project's FreeMarker templates, set up as JBake sets them up: FreeMarker's behaviour of release 2.3.0, nothing escaped. */
final class Templates {

    /** Files of another ending are for other engines. */
    private static final String ENDING = ".ftl";

    private static final Pattern NOW = Pattern.compile("[{(\\s,]\\.now\\b");

    /** Whatever could be a look at the clock, written out or put together while a page is made. */
    private static final Pattern MAY_BE_NOW = Pattern.compile("\\.\\s*now|\\?\\s*(eval|interpret)");

    /** First of all: it silences FreeMarker's log. */
    private static final ObjectWrapper WRAPPER = Vocabulary.WRAPPER;

    private final Project project;
    private final Path folder;
    private final Problems problems;
    private final Map<String, String> texts = new TreeMap<>();
    private final Configuration configuration;
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    Templates(Project project, Problems problems) throws IOException {
        this.project = project;
        this.folder = project.folder("template.folder");
        this.problems = problems;
        read();
        this.configuration = configuration();
        warnOfClock();
    }

    /** Every template by its name. */
    Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    boolean mayTellTheTime() {
        return texts.values().stream().anyMatch(text -> MAY_BE_NOW.matcher(text).find());
    }

    /** The page; empty when the template fails, which is then a problem. */
    Optional<Bytes> process(@Nullable String name, TemplateHashModel model) {
        if (name == null || !texts.containsKey(name)) {
            Place place = Place.of(project.name(folder.resolve(String.valueOf(name))));
            problems.add(Fault.MISSING_FILE, place, place.file());
            return Optional.empty();
        }
        if (!name.endsWith(ENDING)) {
            String other = name.substring(name.lastIndexOf('.') + 1);
            problems.add(Fault.JBAKE_WITHOUT, Place.of(project.name(folder.resolve(name))), other);
            return Optional.empty();
        }
        try {
            StringWriter out = new StringWriter();
            configuration.getTemplate(name).process(model, out);
            return Optional.of(Bytes.of(out.toString().getBytes(project.encoding())));
        } catch (ParseException e) {
            report(e.getTemplateName(), e.getLineNumber(), e.getEditorMessage(), name);
        } catch (TemplateException e) {
            report(e);
        } catch (IOException e) {
            report(name, 0, e.getMessage(), name);
        } catch (StackOverflowError e) {
            report(name, 0, "macro ↻", name);
        }
        return Optional.empty();
    }

    private void report(TemplateException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateNotFoundException missing) {
                report(
                        e.getTemplateSourceName(),
                        e.getLineNumber(),
                        missing.getTemplateName(),
                        missing.getTemplateName());
                return;
            } else if (cause instanceof ParseException syntax) {
                report(syntax.getTemplateName(), syntax.getLineNumber(), syntax.getEditorMessage(), "");
                return;
            }
        }
        report(e.getTemplateSourceName(), e.getLineNumber(), e.getMessageWithoutStackTop(), "");
    }

    /** A template fails for each page that uses it; it is told once for each line. */
    private void report(@Nullable String template, @Nullable Integer line, @Nullable String message, String otherwise) {
        String name = template == null ? otherwise : template;
        int at = line == null ? 0 : Math.max(0, line);
        if (broken.add(name + ":" + at)) {
            String first = String.valueOf(message).split("\n\\s*\n|\n----", 2)[0];
            problems.add(
                    Fault.TEMPLATE_ERROR,
                    new Place(project.name(folder.resolve(name)), at),
                    first.strip().replaceAll("\\s*\n\\s*", " "));
        }
    }

    private void read() throws IOException {
        for (Path file : Folder.files(folder, "", true, f -> true)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            texts.put(name, new String(Files.readAllBytes(file), project.encoding()));
        }
    }

    private Configuration configuration() {
        StringTemplateLoader loader = new StringTemplateLoader();
        texts.forEach((name, text) -> loader.putTemplate(name, text, 0));
        Configuration c = new Configuration(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS);
        c.setTemplateLoader(loader);
        c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        c.setObjectWrapper(WRAPPER);
        c.setLocale(project.templateLocale());
        c.setTimeZone(project.templateZone());
        c.setSQLDateAndTimeTimeZone(project.templateZone());
        c.setOutputEncoding(project.text("freemarker.outputencoding"));
        c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        c.setLogTemplateExceptions(false);
        c.setWrapUncheckedExceptions(true);
        c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return c;
    }

    /** The hour of the build makes every build another one. */
    private void warnOfClock() {
        texts.forEach((name, text) -> {
            if (NOW.matcher(text).find()) {
                int line = (int) text.substring(0, text.indexOf(".now")).lines().count();
                Place place = new Place(project.name(folder.resolve(name)), Math.max(1, line));
                problems.mark(Fault.JBAKE_CLOCK, place, ".now");
            }
        });
    }
}
