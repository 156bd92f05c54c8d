package vn.congbo.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.congbo.model.Fault;

/**
 * Links that do not say where they lead (addresses of shortening services), and links by which somebody else follows readers: hosts of
 * trackers, and parameters that carry a campaign or a visitor.
 */
final class Links {

    private static final Set<String> SHORTENERS = Set.copyOf(Rules.of("rut-gon.txt"));
    private static final Set<String> TRACKERS = Set.copyOf(Rules.of("theo-doi.txt"));
    private static final Set<String> PARAMETERS = Set.copyOf(Rules.of("tham-so-theo-doi.txt"));
    private static final Pattern CAMPAIGN = Pattern.compile("(?:utm|pk|mtm|hsa)_[a-z_]+");

    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_NAME = 40;
    /** What an address ends at in AsciiDoc, YAML, HTML and prose. */
    private static final String ENDS = " \t\r\n\u00A0\"'<>[]{}|^`)“”";

    private final String text;
    private final Consumer<Finding> found;

    private Links(String text, Consumer<Finding> found) {
        this.text = text;
        this.found = found;
    }

    static void find(String text, Consumer<Finding> found) {
        new Links(text, found).run();
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            at = switch (text.charAt(at)) {
                case '/' -> afterHost(at);
                case '?', '&', '#', ';' -> afterParameter(at); // the last one closes the entity of an ampersand in HTML
                default -> at + 1;
            };
        }
    }

    /** A slash ends a host; so an address that was typed without {@code https://} is seen, too. */
    private int afterHost(int slash) {
        int start = slash;
        while (start > 0 && slash - start < LONGEST_HOST && isOfHost(text.charAt(start - 1))) {
            start--;
        }
        String host = text.substring(start, slash).toLowerCase(Locale.ROOT);
        if (host.indexOf('.') > 0 && isShortener(host) && end(slash) > slash + 1) {
            return report(Fault.SHORTENED_LINK, slash, host);
        }
        if (host.indexOf('.') > 0 && isTracker(host)) {
            return report(Fault.TRACKING_LINK, slash, host);
        }
        return slash + 1;
    }

    private int afterParameter(int sign) {
        String name = parameter(sign + 1);
        return isTracking(name) ? report(Fault.TRACKING_LINK, sign, name) : sign + 1;
    }

    /** The name that is given a value there; empty when there is none. */
    private String parameter(int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_NAME && isOfName(text.charAt(end))) {
            end++;
        }
        boolean given = end > start && end < text.length() && text.charAt(end) == '=';
        return given ? text.substring(start, end).toLowerCase(Locale.ROOT) : "";
    }

    private int report(Fault fault, int inside, String what) {
        int end = end(inside);
        int start = start(inside);
        found.accept(new Finding(fault, start, text.substring(start, end), List.of(what)));
        return Math.max(end, inside + 1);
    }

    private int start(int inside) {
        int start = inside;
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0 && text.charAt(start - 1) != '(') {
            start--;
        }
        int scheme = text.substring(start, inside).lastIndexOf("http"); // after "link:" and the like
        return scheme > 0 ? start + scheme : start;
    }

    private int end(int inside) {
        int end = inside;
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > inside && ".,;:!".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isShortener(String host) {
        return SHORTENERS.contains(host.startsWith("www.") ? host.substring(4) : host);
    }

    /** The host itself or one below it. */
    private static boolean isTracker(String host) {
        Set<String> names = new HashSet<>();
        for (int at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
            names.add(host.substring(at == 0 ? 0 : at + 1));
        }
        return names.stream().anyMatch(TRACKERS::contains);
    }

    private static boolean isTracking(String name) {
        return !name.isEmpty()
                && (PARAMETERS.contains(name) || CAMPAIGN.matcher(name).matches());
    }

    private static boolean isOfHost(char c) {
        return (isOfName(c) && c != '_') || c == '.';
    }

    private static boolean isOfName(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }
}
