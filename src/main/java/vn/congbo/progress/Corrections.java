package vn.congbo.progress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Problems;
import vn.congbo.text.Spelling;

/** A bulletin that corrects another must name one that was there before it, and that nobody else corrects: then there is one line of corrections. */
final class Corrections {

    private Corrections() {}

    static void check(Library library, Problems problems) {
        Map<String, Bulletin> known =
                library.bulletins().stream().collect(Collectors.toMap(Bulletin::id, Function.identity()));
        Map<String, Bulletin> corrected = new HashMap<>();
        library.bulletins().stream()
                .filter(b -> b.corrects().isPresent())
                .sorted(Bulletin.NEWEST_FIRST.reversed())
                .forEach(b -> {
                    String old = b.corrects().get();
                    Bulletin wrong = known.get(old);
                    if (wrong == null) {
                        if (!library.absent().containsKey(Bulletin.FOLDER + old + ".adoc")) {
                            report(Fault.CORRECTS_UNKNOWN, b, old, Spelling.offer(old, known.keySet()), problems);
                        }
                    } else if (!wrong.plan().equals(b.plan())) {
                        report(Fault.CORRECTS_OTHER_PLAN, b, old, wrong.plan(), problems);
                    } else if (wrong.publishedOn().isAfter(b.publishedOn()) || isCycle(b, known)) {
                        report(Fault.CORRECTS_LATER, b, old, wrong.publishedOn().toString(), problems);
                    } else if (corrected.putIfAbsent(old, b) != null) {
                        report(Fault.CORRECTED_TWICE, b, old, corrected.get(old).id(), problems);
                    }
                });
    }

    private static boolean isCycle(Bulletin from, Map<String, Bulletin> known) {
        Set<String> seen = new HashSet<>();
        Optional<Bulletin> next = Optional.of(from);
        while (next.isPresent()) {
            if (!seen.add(next.get().id())) {
                return true;
            }
            next = next.get().corrects().map(known::get);
        }
        return false;
    }

    private static void report(Fault fault, Bulletin bulletin, String old, String other, Problems problems) {
        problems.mark(fault, bulletin.document().sources().find("dinh-chinh:"), old, old, other);
    }
}
