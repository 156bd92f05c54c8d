package vn.congbo.render;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words for the keys of the model, the same on pages and in feeds. */
final class Words {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "vn.congbo.render.words",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    /** @throws java.util.MissingResourceException for a key without a word */
    static String of(String key) {
        return WORDS.getString(key);
    }
}
