package vn.congbo.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Edition;
import vn.congbo.model.Edition.Facts;
import vn.congbo.model.Fact;
import vn.congbo.model.Fault;
import vn.congbo.model.Origin;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.text.VietnameseDate;

/**
 * The editions of one plan as a row: none is missing, each came after the one before, a later one was made by an instrument that changes
 * the plan, and what was sealed still reads as it did.
 */
final class EditionOrder {

    /** One of the three dates, by its key in the header. */
    private record Dated(String key, Function<Facts, Fact<LocalDate>> date) {

        Optional<LocalDate> of(Edition edition) {
            return date.apply(edition.facts()).toOptional();
        }
    }

    private static final List<Dated> DATES = List.of(
            new Dated("ngay-ban-hanh", Facts::issuedOn),
            new Dated("ngay-hieu-luc", Facts::effectiveFrom),
            new Dated("ngay-dang-tai", Facts::publishedOn));

    private final List<ReadEdition> editions;
    private final Problems problems;

    private EditionOrder(List<ReadEdition> editions, Problems problems) {
        this.editions = editions;
        this.problems = problems;
    }

    /** @param editions of one plan, oldest first */
    static void check(List<ReadEdition> editions, Problems problems) {
        EditionOrder order = new EditionOrder(editions, problems);
        order.checkNumbers();
        DATES.forEach(order::checkDates);
        editions.forEach(order::checkSealedText);
    }

    private void checkNumbers() {
        int expected = 1;
        for (ReadEdition read : editions) {
            Edition edition = read.edition();
            if (edition.number() > expected && !isBroken(edition, expected)) {
                problems.add(
                        Fault.EDITION_GAP,
                        edition.document().place(),
                        String.valueOf(edition.number()),
                        String.valueOf(expected));
            }
            if (edition.number() > 1 && edition.origin().kind() == Origin.Kind.ISSUED) {
                String value = edition.origin().kind().key();
                problems.mark(
                        Fault.EDITION_ISSUED_AGAIN,
                        place(edition, "loai-ban"),
                        value,
                        String.valueOf(edition.number()),
                        value);
            }
            expected = edition.number() + 1;
        }
        for (int i = 1; i < editions.size(); i++) {
            warnIfUnsealed(editions.get(i - 1).edition(), editions.get(i).edition());
        }
    }

    /** An edition that could not be read has faults of its own. */
    private boolean isBroken(Edition neighbour, int number) {
        String plan = folder(neighbour).replaceFirst("[^/]+$", "");
        return problems.hasErrorsIn(plan + "ban-" + number);
    }

    private void warnIfUnsealed(Edition before, Edition edition) {
        if (before.seal().isEmpty() && !problems.hasErrorsIn(folder(before))) {
            problems.add(
                    Fault.EDITION_BEFORE_UNSEALED,
                    before.document().place(),
                    String.valueOf(before.number()),
                    String.valueOf(edition.number()),
                    before.plan());
        }
    }

    /** Dates of one kind, each compared with the last one that is known: an unknown date says nothing. */
    private void checkDates(Dated dated) {
        Optional<Edition> before = Optional.empty();
        for (ReadEdition read : editions) {
            Edition edition = read.edition();
            if (dated.of(edition).isPresent()) {
                before.ifPresent(earlier -> compare(dated, earlier, edition));
                before = Optional.of(edition);
            }
        }
    }

    private void compare(Dated dated, Edition before, Edition edition) {
        LocalDate earlier = dated.of(before).orElseThrow();
        LocalDate own = dated.of(edition).orElseThrow();
        if (own.isAfter(earlier)) {
            return;
        }
        problems.mark(
                own.equals(earlier) ? Fault.EDITION_SAME_DATE : Fault.EDITION_DATED_BEFORE,
                place(edition, dated.key()),
                own.toString(),
                dated.key(),
                VietnameseDate.format(own),
                String.valueOf(edition.number()),
                String.valueOf(before.number()),
                VietnameseDate.format(earlier));
    }

    /** The files are proved by their reader; this is what a newer program makes of them. */
    private void checkSealedText(ReadEdition read) {
        read.edition()
                .seal()
                .filter(seal -> !seal.text().equals(read.textFile().sha256()))
                .filter(seal -> !problems.hasErrorsIn(folder(read.edition())))
                .ifPresent(seal -> problems.add(
                        Fault.SEALED_TEXT_OTHER,
                        read.edition().document().place(),
                        String.valueOf(read.edition().number()),
                        seal.plan(),
                        VietnameseDate.format(seal.sealedAt().toLocalDate())));
    }

    private static String folder(Edition edition) {
        String file = edition.document().place().file();
        return file.substring(0, file.lastIndexOf('/'));
    }

    /** The line of a key, in either of the two spellings of headers. */
    static Place place(Edition edition, String key) {
        return edition.document()
                .sources()
                .locate(":jbake-" + key + ":")
                .or(() -> edition.document().sources().locate(key + "="))
                .orElse(edition.document().place());
    }
}
