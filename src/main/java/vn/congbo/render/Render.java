package vn.congbo.render;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Target;
import vn.congbo.site.Page;
import vn.congbo.site.Site;

/** Renders all pages of a site with the project's templates. */
public final class Render {

    static {
        System.setProperty("org.freemarker.loggerLibrary", "none"); // what it has to say comes as exceptions
    }

    private static final Version LANGUAGE = Configuration.VERSION_2_3_34;

    private final Settings settings;
    private final Problems problems;
    private final DefaultObjectWrapper wrapper = new Wrapper(LANGUAGE);
    private final Optional<Configuration> templates;

    private Render(Site site, Problems problems) throws IOException {
        this.settings = site.library().settings();
        this.problems = problems;
        this.templates = open();
    }

    /**
     * The pages of one target, those whose template works.
     *
     * @throws IOException when the templates folder cannot be read
     */
    public static List<RenderedPage> pages(Site site, Target target, Problems problems) throws IOException {
        Render render = new Render(site, problems);
        TemplateModel model = new TemplateModel(site, target, render.wrapper);
        return site.pages().stream()
                .flatMap(page -> render.page(page, model).stream())
                .toList();
    }

    private Optional<Configuration> open() throws IOException {
        Path folder = settings.project().resolve(settings.templateFolder());
        if (!Files.isDirectory(folder)) {
            problems.add(Fault.MISSING_FILE, Place.of(settings.templateFolder()), settings.templateFolder());
            return Optional.empty();
        }
        Configuration c = new Configuration(LANGUAGE);
        c.setTemplateLoader(new FileTemplateLoader(folder.toFile()));
        c.setDefaultEncoding("UTF-8");
        c.setOutputEncoding("UTF-8");
        c.setLocale(Locale.ROOT); // Vietnamese forms are made by `text`; the machine's locale must not show
        c.setTimeZone(TimeZone.getTimeZone("UTC"));
        c.setNumberFormat("computer");
        c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        c.setLogTemplateExceptions(false);
        c.setWrapUncheckedExceptions(true);
        c.setFallbackOnNullLoopVariable(false);
        c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        c.setObjectWrapper(wrapper);
        return Optional.of(c);
    }

    private Optional<RenderedPage> page(Page page, TemplateModel model) {
        if (templates.isEmpty()) {
            return Optional.empty();
        }
        String name = settings.templates().getOrDefault(page.kind(), page.kind() + ".ftlh");
        Place file = Place.of(settings.templateFolder() + "/" + name);
        try {
            Template template = templates.get().getTemplate(name);
            StringWriter out = new StringWriter();
            template.process(model.of(page), out);
            return Optional.of(new RenderedPage(page, out.toString(), file));
        } catch (TemplateNotFoundException e) {
            problems.add(Fault.MISSING_FILE, file, settings.templateFolder() + "/" + name);
        } catch (ParseException e) {
            report(e.getTemplateName(), e.getLineNumber(), e.getEditorMessage(), file);
        } catch (TemplateException e) {
            report(e.getTemplateSourceName(), e.getLineNumber(), message(e), file);
        } catch (IOException e) {
            report(name, 0, String.valueOf(e.getMessage()), file);
        }
        return Optional.empty();
    }

    private static String message(TemplateException e) {
        String text = e.getMessageWithoutStackTop();
        return text == null ? "" : text;
    }

    private void report(String template, Integer line, String message, Place asked) {
        Place place = template == null
                ? asked
                : new Place(settings.templateFolder() + "/" + template, line == null || line < 0 ? 0 : line);
        // FreeMarker adds tips in paragraphs; the first one says what is wrong.
        String first =
                Stream.of(message.split("\n\\s*\n|\n----", 2)).findFirst().orElse("");
        problems.add(Fault.TEMPLATE_ERROR, place, first.strip().replaceAll("\\s*\n\\s*", " "));
    }

    /** Optional values as FreeMarker's own notion of a missing value. */
    private static final class Wrapper extends DefaultObjectWrapper {
        Wrapper(Version version) {
            super(version);
        }

        @Override
        public freemarker.template.TemplateModel wrap(@org.jspecify.annotations.Nullable Object value)
                throws freemarker.template.TemplateModelException {
            return super.wrap(value instanceof Optional<?> optional ? optional.orElse(null) : value);
        }
    }
}
