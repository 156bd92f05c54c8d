package vn.congbo.render;

import freemarker.cache.StringTemplateLoader;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Seal;
import vn.congbo.model.Settings;
import vn.congbo.model.Sources;
import vn.congbo.model.Target;
import vn.congbo.site.Feed;
import vn.congbo.site.Page;
import vn.congbo.site.Site;

/** Renders all pages of a site with the project's templates. */
public final class Render {

    static {
        System.setProperty("org.freemarker.loggerLibrary", "none"); // what it has to say comes as exceptions
    }

    private static final Pattern NOW = Pattern.compile("[{(\\s,]\\.now\\b");
    private static final Version LANGUAGE = Configuration.VERSION_2_3_34;

    private final Site site;
    private final Map<String, Object> names;
    private final Settings settings;
    private final Problems problems;
    private final DefaultObjectWrapper wrapper = new Wrapper(LANGUAGE);
    private final Sources texts;
    private final PageWords words;
    private final Optional<Configuration> templates;
    private final Set<String> broken = new HashSet<>();

    private Render(Site site, Problems problems) throws IOException {
        this.site = site;
        this.names = JBakeNames.of(site);
        this.settings = site.library().settings();
        this.problems = problems;
        this.texts = read();
        this.words = new PageWords(settings, texts);
        this.templates = open();
        words.check(site, problems);
        refuseBrokenLetters();
        refuseClock();
    }

    /**
     * Reads the project's templates, once for all targets.
     *
     * @throws IOException when the templates folder cannot be read
     */
    public static Render of(Site site, Problems problems) throws IOException {
        return new Render(site, problems);
    }

    /** The pages of one target, those whose template works; each is made when its turn comes. */
    public Stream<RenderedPage> pages(Target target) {
        TemplateModel model = new TemplateModel(site, target, names, words, wrapper);
        return site.pages().stream().flatMap(page -> kept(page, target).or(() -> page(page, model)).stream());
    }

    /** The feeds of one target: their addresses are its own. */
    public List<OutputFile> feeds(Target target) {
        return site.feeds().stream()
                .map(feed -> new OutputFile(
                        feed.permalink().file(), AtomFeed.of(feed, target), Feed.MEDIA_TYPE, feed.origin()))
                .toList();
    }

    /** The page of a sealed edition is what it was on that day, whatever its template has become. */
    private Optional<RenderedPage> kept(Page page, Target target) {
        Optional<Seal> seal = page.seal();
        if (seal.isPresent() && !seal.get().covers(target.id())) {
            problems.add(
                    Fault.SEAL_WITHOUT_TARGET,
                    seal.get().place(),
                    String.valueOf(seal.get().edition()),
                    seal.get().plan(),
                    target.id());
        }
        return seal.flatMap(s -> s.page(target.id()))
                .map(bytes -> RenderedPage.kept(page, bytes, seal.orElseThrow().pagePlace(target.id())));
    }

    private Optional<Configuration> open() throws IOException {
        if (texts.texts().isEmpty()) {
            problems.add(Fault.MISSING_FILE, Place.of(settings.templateFolder()), settings.templateFolder());
            return Optional.empty();
        }
        StringTemplateLoader loader = new StringTemplateLoader();
        texts.texts().forEach((file, text) -> loader.putTemplate(name(file), text, 0));
        Configuration c = new Configuration(LANGUAGE);
        c.setTemplateLoader(loader);
        c.setLocale(Locale.ROOT); // Vietnamese forms are made by `text`; the machine's locale must not show
        c.setLocalizedLookup(false);
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

    /** The templates, read once: what is rendered and what problems point to is the same text. */
    private Sources read() throws IOException {
        Path folder = settings.project().resolve(settings.templateFolder());
        Map<String, String> found = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    found.put(
                            settings.templateFolder() + "/" + name,
                            Bytes.of(Files.readAllBytes(file)).utf8());
                }
            }
        }
        return new Sources(found);
    }

    /** What is no UTF-8 was read as U+FFFD. */
    private void refuseBrokenLetters() {
        texts.locateAll("\uFFFD").forEach(place -> problems.add(Fault.NOT_UTF8, place));
    }

    /** The hour of the build would make every build another one. */
    private void refuseClock() {
        texts.locateAll(".now").forEach(place -> {
            String line = texts.line(place);
            if (NOW.matcher(line).find()) {
                problems.mark(Fault.CLOCK_IN_TEMPLATE, place, ".now");
            }
        });
    }

    private String name(String file) {
        return file.substring(settings.templateFolder().length() + 1);
    }

    private Optional<RenderedPage> page(Page page, TemplateModel model) {
        if (templates.isEmpty()) {
            return Optional.empty();
        }
        String name = template(page);
        Place file = Place.of(settings.templateFolder() + "/" + name);
        try {
            Template template = templates.get().getTemplate(name);
            StringWriter out = new StringWriter();
            template.process(model.of(page), out);
            return Optional.of(RenderedPage.made(page, out.toString(), file, texts));
        } catch (TemplateNotFoundException e) {
            problems.add(Fault.MISSING_FILE, file, file.file());
        } catch (ParseException e) {
            syntax(e, file);
        } catch (TemplateException e) {
            Place place = place(e.getTemplateSourceName(), e.getLineNumber(), file);
            because(e, place);
        } catch (StackOverflowError e) {
            problems.add(Fault.TEMPLATE_ERROR, file, "macro ↻");
        } catch (IOException e) {
            if (e.getCause() instanceof ParseException syntax) { // FreeMarker remembers what it could not read
                syntax(syntax, file);
            } else {
                problems.add(Fault.TEMPLATE_ERROR, file, String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** A page that is not in Vietnamese has a template of its own, one for all such languages. */
    private String template(Page page) {
        String name = settings.templates().getOrDefault(page.kind(), page.kind() + ".ftlh");
        return page instanceof Page.Translated ? PageWords.FOLDER + name : name;
    }

    /** A template that cannot be read fails for each page that uses it; it is told once. */
    private void syntax(ParseException e, Place asked) {
        String name = String.valueOf(e.getTemplateName());
        if (broken.add(name)) {
            problems.add(
                    Fault.TEMPLATE_ERROR, place(name, e.getLineNumber(), asked), firstParagraph(e.getEditorMessage()));
        }
    }

    private void because(TemplateException e, Place place) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingAsset) {
                String asset = String.valueOf(cause.getMessage());
                problems.mark(Fault.MISSING_FILE, place, asset, settings.assetFolder() + "/" + asset);
                return;
            } else if (cause instanceof MissingResourceException word) {
                words.tell(word, place, problems);
                return;
            } else if (cause instanceof TemplateNotFoundException missing) {
                String file = settings.templateFolder() + "/" + missing.getTemplateName();
                problems.add(Fault.MISSING_FILE, place, file);
                return;
            } else if (cause instanceof ParseException syntax) {
                syntax(syntax, place);
                return;
            }
        }
        problems.add(Fault.TEMPLATE_ERROR, place, firstParagraph(e.getMessageWithoutStackTop()));
    }

    private Place place(@Nullable String template, @Nullable Integer line, Place asked) {
        boolean known = template != null && texts.texts().containsKey(settings.templateFolder() + "/" + template);
        return known
                ? new Place(settings.templateFolder() + "/" + template, line == null ? 0 : Math.max(0, line))
                : asked;
    }

    /** FreeMarker adds tips in paragraphs; the first one says what is wrong. */
    private static String firstParagraph(@Nullable String message) {
        String text = message == null ? "" : message;
        return List.of(text.split("\n\\s*\n|\n----", 2)).get(0).strip().replaceAll("\\s*\n\\s*", " ");
    }

    /** Optional values as FreeMarker's own notion of a missing value. */
    private static final class Wrapper extends DefaultObjectWrapper {
        Wrapper(Version version) {
            super(version);
        }

        @Override
        public freemarker.template.TemplateModel wrap(@Nullable Object value)
                throws freemarker.template.TemplateModelException {
            return super.wrap(value instanceof Optional<?> optional ? optional.orElse(null) : value);
        }
    }
}
