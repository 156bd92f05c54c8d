package vn.congbo.tables;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.model.Obligation;

/**
 * Who has a duty, one a line: unit, role, clause, words of the plan. The words come last, so they may hold any sign; a line break in them
 * goes on in a line that begins with a blank.
 */
public final class ActorLines {

    private static final String BREAK = "\n";

    private ActorLines() {}

    /** One actor as written, each part stripped. */
    public record Written(String unit, String role, String clause, String wording) {}

    static String write(List<Obligation.Actor> actors) {
        return actors.stream()
                .map(a -> String.join(
                        " | ",
                        a.unit(),
                        a.role().key(),
                        a.clause().orElse("-"),
                        a.wording().replace(BREAK, BREAK + " ")))
                .collect(Collectors.joining(BREAK));
    }

    /** @return a part that is not there is empty */
    public static List<Written> read(String cell) {
        return Arrays.stream(cell.split(BREAK + "(?! )", -1))
                .map(line -> line.replace(BREAK + " ", BREAK))
                .filter(line -> !line.isBlank())
                .map(ActorLines::written)
                .toList();
    }

    private static Written written(String line) {
        List<String> parts = Stream.of(line.split("\\|", 4)).map(String::strip).collect(Collectors.toList());
        while (parts.size() < 4) {
            parts.add("");
        }
        String clause = parts.get(2).equals("-") ? "" : parts.get(2);
        return new Written(parts.get(0), parts.get(1), clause, parts.get(3));
    }
}
