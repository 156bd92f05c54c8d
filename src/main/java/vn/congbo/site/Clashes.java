package vn.congbo.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congbo.model.Fault;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** Every file of the site has a path of its own. Two that differ in case only are one file on Windows and a trap everywhere. */
final class Clashes {

    /** Something that wants a path. */
    private record Claim(String path, Optional<Place> place, String name) {}

    private Clashes() {}

    static void check(List<Page> pages, List<OutputFile> files, Assets assets, Problems problems) {
        Map<String, Claim> first = new TreeMap<>();
        Stream.of(
                        Stream.of(new Claim("manifest.json", Optional.empty(), "manifest.json")),
                        pages.stream().map(p -> new Claim(p.permalink().file(), p.place(), p.title())),
                        files.stream().map(Clashes::claim),
                        assets.files().stream().map(Clashes::claim))
                .flatMap(claims -> claims)
                .forEach(claim -> {
                    Claim other = first.putIfAbsent(claim.path().toLowerCase(Locale.ROOT), claim);
                    if (other != null) {
                        report(claim, other, problems);
                        report(other, claim, problems);
                    }
                });
        first.values()
                .forEach(claim -> folders(claim).forEach(folder -> {
                    Claim file = first.get(folder);
                    if (file != null) { // a file where others need a folder
                        report(file, claim, problems);
                    }
                }));
    }

    private static List<String> folders(Claim claim) {
        String path = claim.path().toLowerCase(Locale.ROOT);
        return IntStream.range(0, path.length())
                .filter(i -> path.charAt(i) == '/')
                .mapToObj(i -> path.substring(0, i))
                .toList();
    }

    private static Claim claim(OutputFile file) {
        return new Claim(file.path(), Optional.of(Place.of(file.origin())), file.origin());
    }

    private static void report(Claim claim, Claim other, Problems problems) {
        String holder = other.place().map(Place::toString).orElse(other.name());
        claim.place()
                .ifPresent(
                        place -> problems.add(Fault.DUPLICATE_ADDRESS, place, address(claim), holder, address(other)));
    }

    private static String address(Claim claim) {
        return "/" + claim.path().replaceFirst("index\\.html$", "");
    }
}
