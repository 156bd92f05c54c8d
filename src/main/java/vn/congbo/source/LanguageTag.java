package vn.congbo.source;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.congbo.model.Settings;
import vn.congbo.text.Unmarked;

/** Tags of languages (BCP 47), and what people write in their place: {@code EN}, {@code eng}, {@code english}, {@code tieng-anh}. */
final class LanguageTag {

    private static final Set<String> COMMON = Set.of(Locale.getISOLanguages());
    private static final int LONGEST = 3;

    private LanguageTag() {}

    /** Whether that is how BCP 47 writes a language; peoples' languages have three letters. */
    static boolean isRight(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.toLanguageTag().equals(tag)
                && locale.getLanguage().length() <= LONGEST
                && meant(tag).filter(tag::equals).isPresent();
    }

    /** Whether readers know that language by two letters, so that few words are taken for its tag. */
    static boolean isCommon(String tag) {
        return COMMON.contains(Locale.forLanguageTag(tag).getLanguage());
    }

    /** The right tag for what somebody wrote; empty when it is like no language. */
    static Optional<String> meant(String written) {
        String slug = Unmarked.slug(written, written.length());
        Locale locale = Locale.forLanguageTag(slug);
        if (slug.equals("vn") || locale.getLanguage().equals(Settings.VIETNAMESE)) { // the country, or both
            return Optional.of(Settings.VIETNAMESE);
        } else if (COMMON.contains(locale.getLanguage())) {
            return Optional.of(locale.toLanguageTag());
        }
        return COMMON.stream()
                .sorted()
                .filter(language -> names(language).anyMatch(slug::equals))
                .findFirst()
                .or(() ->
                        Optional.of(slug).filter(tag -> locale.toLanguageTag().equals(tag) && tag.length() <= LONGEST));
    }

    private static Stream<String> names(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return Stream.concat(
                threeLetters(locale),
                Stream.of("en", Settings.VIETNAMESE)
                        .map(l -> locale.getDisplayLanguage(Locale.forLanguageTag(l)))
                        .map(name -> Unmarked.slug(name, name.length())));
    }

    private static Stream<String> threeLetters(Locale locale) {
        try {
            return Stream.of(locale.getISO3Language());
        } catch (MissingResourceException e) {
            return Stream.of();
        }
    }

    /** The languages that somebody meant who wrote such a list, Vietnamese first. */
    static List<String> list(String written) {
        Stream<String> tags = Stream.of(written.split("[^\\p{L}\\p{N}_-]+", -1))
                .flatMap(tag -> isRight(tag) ? Stream.of(tag) : meant(tag).stream());
        return Stream.concat(Stream.of(Settings.VIETNAMESE), tags).distinct().toList();
    }
}
