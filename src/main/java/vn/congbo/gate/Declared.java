package vn.congbo.gate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.congbo.model.Allowance;
import vn.congbo.model.Fault;

/** The declared allowances, and which of them were needed. Safe for several threads. */
final class Declared {

    private final List<Allowance> allowances;
    private final Set<Allowance> needed = ConcurrentHashMap.newKeySet();

    Declared(List<Allowance> allowances) {
        this.allowances = allowances;
    }

    /** Whether that may stand in that file. */
    boolean lets(Finding finding, String file) {
        List<Allowance> fitting = allowances.stream()
                .filter(a -> a.fault() == finding.fault())
                .filter(a -> a.value().map(v -> isSame(v, finding)).orElse(true))
                .filter(a -> a.file().map(file::equals).orElse(true))
                .toList();
        needed.addAll(fitting);
        return !fitting.isEmpty();
    }

    /** Those that let nothing through: to be taken out, or the list is not true any more. */
    List<Allowance> idle() {
        return allowances.stream().filter(a -> !needed.contains(a)).toList();
    }

    private static boolean isSame(String value, Finding finding) {
        return key(finding.fault(), value).equals(key(finding.fault(), finding.words()));
    }

    /** A number is the same however it is grouped, a mailbox in whatever letters; all else is the same when it is the same. */
    private static String key(Fault fault, String words) {
        return switch (fault) {
            case PHONE_NUMBER, IDENTITY_NUMBER ->
                words.replaceAll("[^0-9]", "").replaceFirst("^(?:00)?84(?=\\d{9,11}$)0?", "0");
            case MAIL_ADDRESS ->
                words.toLowerCase(Locale.ROOT)
                        .replaceAll("\\s*(?:@|&#64;|&commat;|%40|\\(at\\)|\\[at]|\\(a còng\\))\\s*", "@");
            default -> words.strip();
        };
    }
}
