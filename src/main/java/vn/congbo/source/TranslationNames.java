package vn.congbo.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.model.Translation;
import vn.congbo.text.Spelling;

/** What the file of a translation must be called, for those who called it otherwise: {@code lien-he.EN.adoc}, {@code lien-he-en.adoc}. */
final class TranslationNames {

    private static final String BETWEEN = "._-";

    private final List<String> languages;
    private final Problems problems;

    /** @param languages those that the site has beside Vietnamese */
    TranslationNames(List<String> languages, Problems problems) {
        this.languages = languages;
        this.problems = problems;
    }

    /** Whether the site has that language; a problem, with the right name of the file, when it has not. */
    boolean isKnown(Translation.Name name, Place file) {
        boolean known = languages.contains(name.language());
        if (!known) {
            Optional<String> meant = LanguageTag.meant(name.language());
            if (meant.filter(m -> m.equals(name.language()) && !m.equals(Settings.VIETNAMESE))
                    .isPresent()) {
                tellUnknown(name, file);
            } else {
                tellWrong(name.language(), called(name.original(), meant.orElseGet(() -> like(name.language()))), file);
            }
        }
        return known;
    }

    /** The name that a file should have had: its words are those of an original and, before or behind them, of a language. */
    Optional<String> right(String path, Predicate<String> isOriginal) {
        int start = path.lastIndexOf('/') + 1;
        int end = path.lastIndexOf('.');
        return IntStream.range(start + 1, end)
                .filter(i -> BETWEEN.indexOf(path.charAt(i)) >= 0)
                .boxed()
                .flatMap(i -> {
                    String first = path.substring(start, i);
                    String second = path.substring(i + 1, end);
                    return Stream.of(new Translation.Name(first, second), new Translation.Name(second, first));
                })
                .map(n -> new Translation.Name(
                        path.substring(0, start) + n.original() + path.substring(end), n.language()))
                .filter(n -> isOriginal.test(n.original()))
                .flatMap(n -> LanguageTag.meant(n.language()).map(tag -> called(n.original(), tag)).stream())
                .findFirst();
    }

    /** @param written what is wrong in it */
    void tellWrong(String written, String right, Place file) {
        String folder = file.file().substring(0, file.file().lastIndexOf('/') + 1);
        problems.add(Fault.LANGUAGE_IN_NAME, file, written, folder + right.substring(right.lastIndexOf('/') + 1));
    }

    private void tellUnknown(Translation.Name name, Place file) {
        String all = Stream.of(Stream.of(Settings.VIETNAMESE), languages.stream(), Stream.of(name.language()))
                .flatMap(s -> s)
                .collect(Collectors.joining(","));
        problems.add(Fault.UNKNOWN_LANGUAGE, file, name.language(), all);
    }

    private String like(String tag) {
        return Spelling.nearest(tag, languages)
                .or(() -> languages.stream().findFirst())
                .orElse("en");
    }

    /** Vietnamese is what all else is a translation of: it has no tag. */
    private static String called(String original, String language) {
        int end = original.lastIndexOf('.');
        return language.equals(Settings.VIETNAMESE)
                ? original
                : original.substring(0, end) + "." + language + original.substring(end);
    }
}
