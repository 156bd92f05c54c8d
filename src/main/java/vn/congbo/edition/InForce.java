package vn.congbo.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congbo.edition.History.ReadEdition;

/** Which edition of a plan is in force on a day, as far as dates tell. */
public sealed interface InForce {

    /** The edition that readers are shown, whatever is known. */
    ReadEdition shown();

    /** For templates: which of the cases it is. */
    String kind();

    /** The edition in force; empty when there is none yet, or when nobody can tell. */
    default Optional<ReadEdition> edition() {
        return Optional.empty();
    }

    /** The editions whose date of coming into force is missing to tell which one it is, oldest first. */
    default List<ReadEdition> undated() {
        return List.of();
    }

    /** For templates: how one edition of the plan stands on the day: {@code dang}, {@code het}, {@code chua} or {@code chua-ro}. */
    default String stateOf(int number) {
        int shown = shown().edition().number();
        if (number > shown || kind().equals("chua-co")) {
            return "chua";
        }
        if (undated().isEmpty()) {
            return number == shown ? "dang" : "het";
        }
        return number < undated().get(0).edition().number() - 1 ? "het" : "chua-ro";
    }

    /** That one is in force. */
    record Certain(ReadEdition shown) implements InForce {
        @Override
        public String kind() {
            return "chac-chan";
        }

        @Override
        public Optional<ReadEdition> edition() {
            return Optional.of(shown);
        }
    }

    /** None is in force yet: the first one is to come. */
    record NoneYet(ReadEdition shown) implements InForce {
        @Override
        public String kind() {
            return "chua-co";
        }
    }

    /**
     * It may be one of these, or the one before them: their date of coming into force is unknown, and it is not guessed.
     *
     * @param undated at least one
     */
    record Unknown(List<ReadEdition> undated) implements InForce {

        public Unknown {
            undated = List.copyOf(undated);
        }

        /** The latest that may be in force. */
        @Override
        public ReadEdition shown() {
            return undated.get(undated.size() - 1);
        }

        @Override
        public String kind() {
            return "chua-ro";
        }
    }

    /** @param editions that are known, oldest first, at least one; dates of coming into force ascend, those too that are unknown */
    static InForce of(List<ReadEdition> editions, LocalDate day) {
        List<ReadEdition> undated = new ArrayList<>();
        for (int i = editions.size() - 1; i >= 0; i--) {
            Optional<LocalDate> from =
                    editions.get(i).edition().facts().effectiveFrom().toOptional();
            if (from.isEmpty()) {
                undated.add(0, editions.get(i));
                continue;
            }
            if (!from.get().isBefore(day)) {
                undated.clear(); // they come into force after this one, and so after the day
            }
            if (!from.get().isAfter(day)) {
                return undated.isEmpty() ? new Certain(editions.get(i)) : new Unknown(undated);
            }
        }
        return undated.isEmpty() ? new NoneYet(editions.get(0)) : new Unknown(undated);
    }
}
