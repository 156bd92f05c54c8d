package vn.congbo.gate;

import java.util.ArrayList;
import java.util.List;

/** All that must not stand in a text that is published. */
final class TextScan {

    private TextScan() {}

    static List<Finding> of(String text) {
        List<Finding> found = new ArrayList<>();
        Numbers.find(text, found::add);
        Mailboxes.find(text, found::add);
        SecrecyMarks.find(text, found::add);
        Links.find(text, found::add);
        return found;
    }
}
