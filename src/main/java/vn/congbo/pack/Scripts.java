package vn.congbo.pack;

import java.util.regex.Pattern;
import vn.congbo.model.Bytes;

/** From a disk a page may load scripts, but neither modules nor data: both become scripts. */
final class Scripts {

    private static final Pattern EXPORT =
            Pattern.compile("^export (?=(?:async |const |let |var |function|class ))", Pattern.MULTILINE);

    private Scripts() {}

    /** The bytes of the data stand between the first line and the last. */
    static Bytes ofData(Bytes json) {
        return Bytes.utf8("congboBanLuu(\n" + json.utf8() + ");\n");
    }

    /**
     * A module that only exports names, as one function that is called at once; any other script as it is. One that imports others does not run
     * from a disk; its page then works as it does without a script.
     */
    static Bytes classic(Bytes script) {
        String text = script.utf8();
        String bare = EXPORT.matcher(text).replaceAll("");
        return bare.equals(text) ? script : Bytes.utf8("(() => {\n'use strict';\n" + bare + "})();\n");
    }
}
