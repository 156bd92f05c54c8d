package vn.congbo.archive;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Chronicle.KnownBulletin;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Library.Absence;
import vn.congbo.model.OldAddress;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Sources;

/**
 * A published bulletin is never edited away: its facts stay, its words change only with a revision that says so, and it stays there or is
 * withdrawn with a notice. What is wrong in it is told by a bulletin that corrects it.
 */
public final class BulletinProof {

    private static final String NOTHING = "–";

    private final KnownBulletin known;
    private final Problems problems;

    private BulletinProof(KnownBulletin known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    /** @param asOf asks nothing of bulletins that were published later and are not there on that day */
    public static void check(Chronicle past, Library library, LocalDate asOf, Problems problems) {
        Map<String, Bulletin> present =
                library.bulletins().stream().collect(Collectors.toMap(Bulletin::id, Function.identity(), (a, b) -> a));
        BulletinRegister.latest(past.bulletins()).values().forEach(known -> {
            BulletinProof proof = new BulletinProof(known, problems);
            Optional<Bulletin> bulletin = Optional.ofNullable(present.get(known.id()));
            if (bulletin.isPresent()) {
                proof.checkFacts(bulletin.get());
                proof.checkText(bulletin.get(), asOf);
            } else if (!known.on().isAfter(asOf)) {
                proof.checkAbsence(library);
            }
        });
    }

    private void checkAbsence(Library library) {
        String path = Bulletin.FOLDER + known.id() + ".adoc";
        String address = "/" + Bulletin.FOLDER + known.id() + "/";
        Absence absence = library.absent().get(path);
        boolean withdrawn = library.oldAddresses().stream()
                .anyMatch(
                        old -> old instanceof OldAddress.Withdrawn && old.from().equals(address));
        if (!withdrawn && !(absence instanceof Absence.Broken)) {
            String file = library.settings().contentFolder() + "/" + path;
            problems.add(
                    Fault.BULLETIN_GONE,
                    absence == null ? known.place() : Place.of(file),
                    known.id(),
                    known.on().toString(),
                    file);
        }
    }

    private void checkFacts(Bulletin bulletin) {
        Map<String, String> now = BulletinFacts.facts(bulletin);
        TreeSet<String> keys = new TreeSet<>(known.facts().keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            String was = known.facts().getOrDefault(key, NOTHING);
            String is = now.getOrDefault(key, NOTHING);
            if (!was.equals(is)) {
                mark(
                        Fault.BULLETIN_FACT_CHANGED,
                        bulletin,
                        key,
                        key,
                        was,
                        is,
                        known.on().toString(),
                        known.id());
            }
        }
    }

    private void checkText(Bulletin bulletin, LocalDate asOf) {
        List<String> revisions = BulletinFacts.revisions(bulletin);
        List<String> then = BulletinFacts.upTo(asOf, known.revisions());
        int before = then.size();
        boolean kept =
                revisions.size() >= before && revisions.subList(0, before).equals(then);
        if (!kept) {
            List<String> lost = then.stream()
                    .filter(r -> Collections.frequency(revisions, r) == 0)
                    .toList();
            String shown = lost.isEmpty() ? then.get(0) : lost.get(0);
            mark(
                    Fault.BULLETIN_REVISION_CHANGED,
                    bulletin,
                    "cap-nhat",
                    shown,
                    known.on().toString());
        } else if (before == known.revisions().size() // later revisions may have changed the words that stand there now
                && revisions.size() == before
                && !BulletinFacts.text(bulletin).equals(known.text())) {
            String line = ":jbake-cap-nhat-" + (before + 1) + ": " + asOf + " | nhỏ | …";
            problems.add(
                    Fault.BULLETIN_TEXT_CHANGED,
                    bulletin.document().place(),
                    known.id(),
                    known.on().toString(),
                    line);
        }
    }

    /** At the line of the key, in either spelling of a header; a key that is gone has none. */
    private void mark(Fault fault, Bulletin bulletin, String key, String... arguments) {
        Sources sources = bulletin.document().sources();
        String words = sources.locate("jbake-" + key).isPresent() ? "jbake-" + key : key;
        Optional<Place> place = sources.locate(words);
        problems.mark(fault, place.orElse(bulletin.document().place()), place.isPresent() ? words : "", arguments);
    }
}
