package vn.congbo.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The language that the program speaks: Vietnamese unless {@code --lang en} is asked for. */
record Language(Locale locale) {

    /** Only our own bundles, never the machine's default locale. */
    static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Read before picocli runs, because picocli's own messages need it. */
    static Language of(String... arguments) {
        List<String> all = List.of(arguments);
        int at = all.indexOf("--lang");
        boolean english = all.contains("--lang=en")
                || (at >= 0 && at + 1 < all.size() && all.get(at + 1).equals("en"));
        return new Language(english ? Locale.ENGLISH : Locale.forLanguageTag("vi"));
    }

    /** A sentence of the console, filled in. */
    String text(String key, Object... arguments) {
        return fill(bundle("console").getString(key), arguments);
    }

    ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("vn.congbo.cli." + name, locale, CONTROL);
    }

    static String fill(String pattern, Object... arguments) {
        // Numbers as they are, without MessageFormat's thousands; apostrophes as letters, not as its quotes.
        Object[] plain = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(plain);
    }
}
