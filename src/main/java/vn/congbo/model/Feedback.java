package vn.congbo.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the site tells of kiến nghị, phản ánh: where they are received, and the public register, which knows of no person.
 *
 * @param cases in the register's order, as they stood on the day that the site shows
 */
public record Feedback(Desk desk, List<Case> cases) {

    /**
     * Who receives feedback, as configured. Whatever is empty is unknown, and is shown so.
     *
     * @param unit id in the register of units; {@code forwardTo} that of the unit which deals with it
     * @param keptFor how long letters are kept, in words
     * @param since the day from which on the register is kept
     */
    public record Desk(
            Optional<String> email,
            Optional<String> unit,
            Optional<String> forwardTo,
            Optional<String> post,
            Optional<String> phone,
            Optional<String> keptFor,
            Optional<LocalDate> since) {}

    /**
     * One line of the register.
     *
     * @param receivedOn empty when the letter does not tell
     * @param plan id; empty when it is not known what it is about, like {@code clause} and {@code page}
     * @param page root-relative address
     * @param edition number of the edition that the sender read
     * @param summary of the answer, by hand; never the sender's words
     */
    public record Case(
            String id,
            Optional<LocalDate> receivedOn,
            String plan,
            String clause,
            String page,
            Optional<Integer> edition,
            Optional<LocalDate> forwardedOn,
            Optional<LocalDate> answeredOn,
            String summary,
            Place place) {

        public State state() {
            if (answeredOn.isPresent()) {
                return State.ANSWERED;
            }
            return forwardedOn.isPresent() ? State.FORWARDED : State.RECEIVED;
        }

        /** The same case, forwarded on that day. */
        public Case forwarded(LocalDate day) {
            return handled(Optional.of(day), answeredOn, summary);
        }

        /** The same case, answered on that day; an empty summary leaves the one that is there. */
        public Case answered(LocalDate day, String told) {
            return handled(forwardedOn, Optional.of(day), told.isEmpty() ? summary : told);
        }

        private Case handled(Optional<LocalDate> forwarded, Optional<LocalDate> answered, String told) {
            return new Case(id, receivedOn, plan, clause, page, edition, forwarded, answered, told, place);
        }

        /** As it stood on that day: what came later had not happened. */
        public Case on(LocalDate day) {
            Optional<LocalDate> forwarded = forwardedOn.filter(d -> !d.isAfter(day));
            Optional<LocalDate> answered = answeredOn.filter(d -> !d.isAfter(day));
            return handled(forwarded, answered, answered.isPresent() ? summary : "");
        }
    }

    /** How far a case has come. */
    public enum State {
        RECEIVED("da-tiep-nhan"),
        FORWARDED("da-chuyen"),
        ANSWERED("da-tra-loi");

        private final String key;

        State(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public Feedback {
        cases = List.copyOf(cases);
    }
}
