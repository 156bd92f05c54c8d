package vn.congbo.feedback;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.congbo.model.Feedback.Case;

/**
 * Cases counted. What is not known is not reckoned with: days are counted only between two known days.
 *
 * @param forwarded how many were forwarded, answered or not
 * @param averageDays from receipt to answer, of those where both days are known
 * @param topics most cases first
 */
public record Summary(int received, int forwarded, int answered, OptionalDouble averageDays, List<Topic> topics) {

    /**
     * What cases are about. All three are empty for those of which it is not known.
     *
     * @param page root-relative address
     */
    public record Topic(String plan, String clause, String page, int received, int answered) {

        public int open() {
            return received - answered;
        }
    }

    public Summary {
        topics = List.copyOf(topics);
    }

    public static Summary of(List<Case> cases) {
        Map<List<String>, List<Case>> byTopic = new LinkedHashMap<>();
        cases.forEach(
                c -> byTopic.computeIfAbsent(topic(c), x -> new ArrayList<>()).add(c));
        List<Topic> topics = byTopic.entrySet().stream()
                .map(e -> new Topic(
                        e.getKey().get(0),
                        e.getKey().get(1),
                        e.getKey().get(2),
                        e.getValue().size(),
                        answered(e.getValue())))
                .sorted(Comparator.comparingInt(Topic::received)
                        .reversed()
                        .thenComparing(t -> t.plan() + " " + t.clause() + " " + t.page()))
                .toList();
        int forwarded =
                (int) cases.stream().filter(c -> c.forwardedOn().isPresent()).count();
        OptionalDouble average =
                cases.stream().flatMap(c -> days(c).stream()).mapToLong(d -> d).average();
        return new Summary(cases.size(), forwarded, answered(cases), average, topics);
    }

    public int open() {
        return received - answered;
    }

    /** Days from receipt to answer. */
    public static Optional<Long> days(Case c) {
        return c.answeredOn().flatMap(answer -> days(c, answer));
    }

    /** Days from receipt to another day. */
    public static Optional<Long> days(Case c, LocalDate until) {
        return c.receivedOn().map(received -> ChronoUnit.DAYS.between(received, until));
    }

    private static int answered(List<Case> cases) {
        return (int) cases.stream().filter(c -> c.answeredOn().isPresent()).count();
    }

    /** A clause is a topic on whichever page it was read. */
    private static List<String> topic(Case c) {
        return List.of(c.plan(), c.clause(), c.clause().isEmpty() ? c.page() : "");
    }
}
