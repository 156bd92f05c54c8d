package vn.congbo.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.OldAddress;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Problems;

/** What old addresses answer: one step to a page that is there, or a notice. Never two steps, never at a living page's address. */
final class OldAddresses {

    private final Library library;
    private final LocalDate knownOn;
    private final Problems problems;

    /** Folded address → address, of pages and files. */
    private final Map<String, String> living;

    /** Folded address → what it answers. */
    private final Map<String, OldAddress> old = new HashMap<>();

    OldAddresses(Library library, LocalDate knownOn, List<Page> pages, List<OutputFile> files, Problems problems) {
        this.library = library;
        this.knownOn = knownOn;
        this.problems = problems;
        this.living = Vanished.living(pages, files);
    }

    List<Page> pages() {
        List<OldAddress> first = new ArrayList<>();
        for (OldAddress address : library.oldAddressesOn(knownOn)) {
            if (old.putIfAbsent(Vanished.folded(address.from()), address) == null) {
                first.add(address);
            } else {
                report(Fault.DUPLICATE_ID, address, address.from());
            }
        }
        return first.stream()
                .filter(this::isFree)
                .flatMap(address -> page(address).stream())
                .toList();
    }

    private boolean isFree(OldAddress address) {
        Optional<String> page = Optional.ofNullable(living.get(Vanished.folded(address.from())))
                .or(() -> Optional.ofNullable(living.get(Vanished.folded(address.page()))));
        page.ifPresent(p -> report(Fault.REDIRECT_FROM_LIVING, address, p));
        return page.isEmpty();
    }

    private Optional<Page> page(OldAddress address) {
        if (address instanceof OldAddress.Moved moved) {
            return leads(moved) ? Optional.of(new Page.Moved(Heads.moved(moved), moved)) : Optional.empty();
        }
        OldAddress.Withdrawn withdrawn = (OldAddress.Withdrawn) address;
        return Optional.of(new Page.Withdrawn(
                Heads.withdrawn(withdrawn),
                withdrawn,
                withdrawn.instrument().toOptional().flatMap(library::instrument)));
    }

    private boolean leads(OldAddress.Moved moved) {
        if (moved.target().equals(living.get(Vanished.folded(moved.target())))) {
            return true;
        }
        boolean isOld = old.containsKey(Vanished.folded(moved.target()));
        Fault fault = isOld ? isCycle(moved) ? Fault.REDIRECT_CYCLE : Fault.REDIRECT_CHAIN : Fault.REDIRECT_TO_NOTHING;
        problems.mark(fault, moved.place(), moved.to(), moved.from(), moved.to());
        return false;
    }

    private boolean isCycle(OldAddress.Moved from) {
        Set<String> seen = new HashSet<>();
        Optional<OldAddress> next = Optional.of(from);
        while (next.isPresent() && next.get() instanceof OldAddress.Moved moved) {
            if (!seen.add(Vanished.folded(moved.from()))) {
                return true;
            }
            next = Optional.ofNullable(old.get(Vanished.folded(moved.target())));
        }
        return false;
    }

    private void report(Fault fault, OldAddress address, String argument) {
        problems.mark(fault, address.place(), address.from(), address.from(), argument);
    }
}
