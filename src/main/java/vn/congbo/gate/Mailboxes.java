package vn.congbo.gate;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.congbo.model.Fault;

/** E-mail addresses, also where "@" is written as something else to hide it from programs: a person's data all the same. */
final class Mailboxes {

    private static final List<String> SIGNS = List.of("@", "&#64;", "&commat;", "%40", "(at)", "[at]", "(a còng)");
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;

    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,24}");
    /** {@code anh@2x.png} is a picture. */
    private static final Pattern FILE = Pattern.compile(".*\\.(?:png|jpe?g|gif|webp|svg|avif|css|js|woff2?)");
    /** Nobody's, for examples (RFC 2606). */
    private static final Pattern EXAMPLE =
            Pattern.compile("(?:.*\\.)?(?:example(?:\\.(?:com|net|org))?|test|invalid|localhost)");

    private final String text;
    private final Consumer<Finding> found;

    private Mailboxes(String text, Consumer<Finding> found) {
        this.text = text;
        this.found = found;
    }

    static void find(String text, Consumer<Finding> found) {
        Mailboxes mailboxes = new Mailboxes(text, found);
        for (String sign : SIGNS) {
            for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length())) {
                mailboxes.around(at, sign);
            }
        }
    }

    private void around(int at, String sign) {
        boolean spaced = isBlank(at - 1) && isBlank(at + sign.length());
        int localEnd = spaced ? at - 1 : at;
        int localStart = localStart(localEnd);
        int domainStart = at + sign.length() + (spaced ? 1 : 0);
        String domain = domain(domainStart);
        if (localStart < localEnd && isMailDomain(domain.toLowerCase(Locale.ROOT))) {
            found.accept(new Finding(
                    Fault.MAIL_ADDRESS,
                    localStart,
                    text.substring(localStart, domainStart + domain.length()),
                    List.of(Masked.mailbox(text.substring(localStart, localEnd), domain))));
        }
    }

    private boolean isBlank(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == ' ';
    }

    /** Where the name before the sign begins; the end itself when there is none. */
    private int localStart(int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        boolean insideWord = start > 0 && Character.isLetter(text.charAt(start - 1));
        while (start < end && !isAsciiLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return insideWord ? end : start;
    }

    private String domain(int start) {
        int end = start;
        while (end < text.length()
                && end - start < LONGEST_DOMAIN
                && (isAsciiLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '-')) {
            end++;
        }
        while (end > start && !isAsciiLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(Math.min(start, text.length()), end);
    }

    private static boolean isMailDomain(String domain) {
        return DOMAIN.matcher(domain).matches()
                && !FILE.matcher(domain).matches()
                && !EXAMPLE.matcher(domain).matches();
    }

    private static boolean isLocal(char c) {
        return isAsciiLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
