package vn.congbo.site;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congbo.model.Clause;
import vn.congbo.model.Fact;

/**
 * Who signed, and in what office, where the lines of a signature have the form of Nghị định 30 (Phụ lục I, Phần I, Mục II, khoản 7): the office in
 * capitals, below it the name in small letters, each syllable with a capital. Lines of another form are not guessed at.
 *
 * @param offices the lines in capitals that it begins with
 * @param below all other lines, but for a remark that it was signed
 */
public record Signer(List<Clause> offices, List<Clause> below) {

    /** A whole line in brackets is a remark, never a name or an office. */
    private static final Pattern SIGNED = Pattern.compile("(?iu)\\(.*\\)|đã ký.*");

    private static final Pattern NAME = Pattern.compile("SYLLABLE(?: SYLLABLE){1,5}"
            .replace("SYLLABLE", "(?:\\p{Lu}['’])?\\p{Lu}[\\p{Ll}\\p{M}]*")); // H'Yim Kđoh is one of two syllables

    public Signer {
        offices = List.copyOf(offices);
        below = List.copyOf(below);
    }

    public static Signer of(List<Clause> lines) {
        List<Clause> told = lines.stream()
                .filter(line -> !SIGNED.matcher(line.text()).matches())
                .toList();
        List<Clause> offices = told.stream().takeWhile(Signer::isInCapitals).toList();
        return new Signer(offices, told.subList(offices.size(), told.size()));
    }

    /** As printed, in one line. */
    public Fact<String> office() {
        return offices.isEmpty() && !below.isEmpty()
                ? Fact.unknown("phần ký không có dòng chức vụ bằng chữ in hoa, nên trang này không suy đoán chức vụ")
                : whole(Fact.known(text(offices)));
    }

    public Fact<String> name() {
        boolean isName = below.size() == 1
                && !offices.isEmpty()
                && NAME.matcher(text(below)).matches();
        return whole(
                isName
                        ? Fact.known(text(below))
                        : Fact.unknown(
                                "phần ký không chỉ có chức vụ và một dòng họ tên, nên trang này không suy đoán đâu là họ tên: “"
                                        + text(below) + "”"));
    }

    /** Neither is told where a name may be among the capitals, or several people signed. */
    private Fact<String> whole(Fact<String> fact) {
        if (below.isEmpty()) {
            return Fact.unknown(
                    "phần ký không có dòng họ tên bằng chữ thường, nên không rõ dòng nào là chức vụ, dòng nào là họ tên");
        }
        return below.stream().anyMatch(Signer::isInCapitals)
                ? Fact.unknown("phần ký có dòng in hoa sau dòng chữ thường, nên không rõ đâu là chức vụ, đâu là họ tên")
                : fact;
    }

    private static String text(List<Clause> lines) {
        return lines.stream().map(Clause::text).collect(Collectors.joining(" "));
    }

    private static boolean isInCapitals(Clause line) {
        return line.text().equals(line.text().toUpperCase(Locale.ROOT))
                && line.text().chars().anyMatch(Character::isLetter);
    }
}
