package vn.congbo.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Document;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Revision;
import vn.congbo.model.Settings;
import vn.congbo.model.Translation;
import vn.congbo.model.Translations;
import vn.congbo.source.Documents.ReadDocument;

/** Reads what stands in another language beside the same thing in Vietnamese: {@code trang/lien-he.en.adoc}, {@code dang-ky/don-vi.en.yml}. */
final class OtherLanguages {

    /**
     * What may be translated.
     *
     * @param day of its last state
     */
    private record Original(Document document, LocalDate day) {}

    private static final Set<String> TYPES = Set.of("trang", "ban-tin");
    private static final String MADE_FROM = "ban-dich-tu";
    private static final Pattern STATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\s*\\|\\s*[0-9a-f]{16}");
    private static final Pattern UNIT_NAMES = Pattern.compile("dang-ky/don-vi\\.[^./]+\\.yml");

    private final List<String> languages;
    private final TranslationNames names;
    private final ContentFiles files;
    private final Map<String, ReadDocument> documents;
    private final Registers registers;
    private final Problems problems;
    private final Map<String, Original> originals = new HashMap<>();

    OtherLanguages(
            Settings settings,
            ContentFiles files,
            Map<String, ReadDocument> documents,
            Registers registers,
            Problems problems) {
        this.languages = settings.otherLanguages();
        this.names = new TranslationNames(languages, problems);
        this.files = files;
        this.documents = documents;
        this.registers = registers;
        this.problems = problems;
    }

    /** Whether a file is a register in another language, as far as its name goes. */
    static boolean isData(String path) {
        return UNIT_NAMES.matcher(path).matches();
    }

    /** Only ordinary pages and bulletins are translated: beside the official text nothing may stand that looks like it. */
    Translations read(List<Document> pages, List<Bulletin> bulletins, LocalDate asOf) {
        pages.stream()
                .filter(page -> page.type().equals("trang"))
                .forEach(page -> originals.put(
                        page.path(), new Original(page, page.date().orElse(asOf))));
        bulletins.forEach(b -> originals.put(b.document().path(), new Original(b.document(), lastState(b))));
        List<Translation> found = new ArrayList<>();
        documents.values().stream()
                .filter(read -> isTranslation(read) && read.document().isPublicOn(asOf))
                .forEach(read -> translation(read).ifPresent(found::add));
        return new Translations(found, unitNames());
    }

    private static LocalDate lastState(Bulletin bulletin) {
        List<Revision> revisions = bulletin.revisions();
        return revisions.isEmpty()
                ? bulletin.publishedOn()
                : revisions.get(revisions.size() - 1).on();
    }

    /** A copy of an original under the name of a translation still has the original's type, and would become a page of its own. */
    private boolean isTranslation(ReadDocument read) {
        String type = read.document().type();
        boolean isOne = type.equals(Translation.TYPE);
        Optional<Translation.Name> name =
                Translation.Name.of(read.document().path()).filter(n -> !isOne);
        if (name.filter(n -> languages.contains(n.language())).isPresent()) {
            Fields f = read.fields();
            f.report(Fault.UNKNOWN_VALUE, f.placeOf("type"), type, type, "type", Translation.TYPE);
        } else if (TYPES.contains(type) && name.filter(this::isLikeOne).isPresent()) {
            names.isKnown(name.get(), read.document().place());
        }
        return isOne;
    }

    /** Other names may have a dot in them, too: a language is meant where it is one of ours, or the original is there. */
    private boolean isLikeOne(Translation.Name name) {
        return LanguageTag.meant(name.language())
                .filter(tag -> tag.equals(Settings.VIETNAMESE)
                        || languages.contains(tag)
                        || (LanguageTag.isCommon(tag) && documents.containsKey(name.original())))
                .isPresent();
    }

    private Optional<Translation> translation(ReadDocument read) {
        Place place = read.document().place();
        String path = read.document().path();
        Optional<Translation.Name> name = Translation.Name.of(path);
        boolean isNamed = name.filter(n -> languages.contains(n.language())).isPresent();
        Optional<String> right = isNamed ? Optional.empty() : names.right(path, this::isThere);
        if (right.isPresent() && !isTag(name)) {
            names.tellWrong(path.substring(path.lastIndexOf('/') + 1), right.get(), place);
            return Optional.empty();
        } else if (name.isEmpty()) {
            problems.add(Fault.MISPLACED_DOCUMENT, place, Translation.TYPE);
            return Optional.empty();
        }
        String original = name.get().original();
        boolean isKnown = names.isKnown(name.get(), place);
        if (!isThere(original) || path.startsWith("ke-hoach/")) {
            problems.add(
                    Fault.TRANSLATION_WITHOUT_ORIGINAL,
                    place,
                    files.place(original).file());
        }
        return Optional.ofNullable(originals.get(original)) // one that is not public yet takes its translation with it
                .filter(o -> isKnown)
                .flatMap(o -> made(read, name.get(), o));
    }

    private static boolean isTag(Optional<Translation.Name> name) {
        return name.filter(n -> LanguageTag.meant(n.language()).isPresent()).isPresent();
    }

    /** A file that could not be read has problems of its own, and may well be what it should be. */
    private boolean isThere(String original) {
        return Optional.ofNullable(documents.get(original))
                .map(read -> TYPES.contains(read.document().type()))
                .orElse(files.has(original));
    }

    private Optional<Translation> made(ReadDocument read, Translation.Name name, Original original) {
        Fields f = read.fields();
        String now = original.day() + " | " + original.document().sources().digest();
        String file = original.document().place().file();
        String written = f.optional(MADE_FROM).orElse("");
        Optional<LocalDate> day = day(written);
        if (day.isEmpty() && !f.isMisspelt(MADE_FROM)) {
            f.report(Fault.TRANSLATION_UNDATED, f.placeOf(MADE_FROM), written, file, now);
        } else if (day.isPresent() && !written.equals(now)) {
            problems.mark(Fault.TRANSLATION_OUTDATED, f.placeOf(MADE_FROM), written, file, now);
        }
        return day.filter(d -> f.isWhole())
                .map(d -> new Translation(name.language(), read.document(), name.original(), d, !written.equals(now)));
    }

    private static Optional<LocalDate> day(String written) {
        Matcher m = STATE.matcher(written);
        try {
            return m.matches() ? Optional.of(LocalDate.parse(m.group(1))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Map<String, Map<String, String>> unitNames() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (String path : files.paths()) {
            Optional<Translation.Name> name = isData(path) ? Translation.Name.of(path) : Optional.empty();
            if (name.isPresent() && names.isKnown(name.get(), files.place(path))) {
                all.put(name.get().language(), names(path));
            }
        }
        return all;
    }

    private Map<String, String> names(String path) {
        Map<String, String> names = new LinkedHashMap<>();
        files.text(path)
                .flatMap(text -> YamlFile.one(text, files.place(path), problems))
                .ifPresent(entry -> entry.fields().asWritten().forEach((unit, name) -> {
                    if (registers.knows(unit, entry.fields().placeOf(unit))) {
                        names.put(unit, name);
                    }
                }));
        return names;
    }
}
