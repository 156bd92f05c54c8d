package vn.congbo.site;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Chronicle.KnownAddress;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Problems;
import vn.congbo.text.Spelling;

/** An address that was published once answers for ever: with its page, with a redirect, or with a notice. */
final class Vanished {

    private Vanished() {}

    /**
     * Asks nothing of addresses that are younger than what the site knows, nor of those that were withdrawn after it. While anything else is wrong it is not known what the site
     * lacks, and nothing is said.
     */
    static void check(
            Chronicle past, Library library, LocalDate knownOn, Collection<String> addresses, Problems problems) {
        if (problems.hasErrors()) {
            return;
        }
        Set<String> living = new TreeSet<>(addresses);
        Set<String> goneLater = library.noticesAfter(knownOn).stream()
                .flatMap(notice -> Stream.of(notice.from(), notice.page()))
                .collect(Collectors.toSet());
        for (KnownAddress known : past.addresses()) {
            boolean isKnown = !known.since().isAfter(knownOn) && !goneLater.contains(known.address());
            if (isKnown && !living.contains(known.address())) {
                problems.mark(
                        Fault.ADDRESS_VANISHED,
                        known.place(),
                        known.address(),
                        known.address(),
                        known.since().toString(),
                        Spelling.nearest(known.address(), living).orElse("–"));
            }
        }
    }

    /**
     * Addresses that differ only in the case of letters are one file on some disks: they are compared folded.
     *
     * @return folded address → address
     */
    static Map<String, String> living(List<Page> pages, List<OutputFile> files) {
        Map<String, String> living = new HashMap<>();
        Stream.concat(
                        pages.stream().flatMap(Vanished::addresses),
                        files.stream().map(file -> "/" + file.path()))
                .forEach(address -> living.putIfAbsent(folded(address), address));
        return living;
    }

    /** An old file's address is answered by a page in a folder of its name. */
    private static Stream<String> addresses(Page page) {
        String own = page.permalink().path();
        return page instanceof Page.Moved moved
                ? Stream.of(own, moved.old().from())
                : page instanceof Page.Withdrawn withdrawn
                        ? Stream.of(own, withdrawn.old().from())
                        : Stream.of(own);
    }

    static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
