package vn.congbo.polish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Seal;

/**
 * The finished page of an edition, to be kept or kept already.
 *
 * @param officialPart the element with the official text, as it stands in the page's bytes
 * @param assets the files that the page loads, and those that they load
 */
public record KeptPage(Bytes officialPart, List<OutputFile> assets) {

    private static final Pattern URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");

    /** @param site all files of the page's target */
    public static KeptPage of(OutputFile page, List<OutputFile> site) {
        Map<String, OutputFile> assets = site.stream()
                .filter(file -> file.path().startsWith(Seal.ASSETS))
                .collect(Collectors.toMap(
                        file -> "/" + file.path(), Function.identity(), (one, other) -> one, TreeMap::new));
        Document html = parse(page.bytes());
        Deque<String> wanted = new ArrayDeque<>();
        String here = "/" + page.path();
        for (Element e : html.select("link[href], script[src], img[src]")) {
            wanted.add(References.resolve(here, e.hasAttr("href") ? e.attr("href") : e.attr("src")));
        }
        List<OutputFile> needed = new ArrayList<>();
        while (!wanted.isEmpty()) {
            String address = wanted.remove();
            Optional.ofNullable(assets.remove(address)).ifPresent(file -> {
                needed.add(file);
                wanted.addAll(loadedBy(file));
            });
        }
        return new KeptPage(officialPart(html, page.bytes()).orElse(Bytes.utf8("")), List.copyOf(needed));
    }

    private static List<String> loadedBy(OutputFile file) {
        return file.mediaType().equals("text/css")
                ? URL.matcher(file.bytes().utf8())
                        .results()
                        .map(m -> References.resolve("/" + file.path(), m.group(1)))
                        .toList()
                : List.of();
    }

    /**
     * Its links are noted and its official text is compared, as of any page; but nothing is changed, and what its style allows today is no
     * longer asked. Where files of the edition were changed, that is what must be mended.
     */
    static void check(FinishedPage page) {
        Seal seal = page.page().seal().orElseThrow();
        new SourceLinks().apply(page);
        String folder = seal.folder().replaceFirst("/$", "");
        if (page.problems.hasErrorsIn(folder)) {
            return;
        }
        new OfficialTextProof().apply(page);
        String digest = officialPart(page.html, page.rendered.kept().orElseThrow())
                .map(Bytes::sha256)
                .orElse("");
        if (!digest.equals(seal.officialParts().get(page.target.id()))) {
            page.report(Fault.SEAL_BROKEN, seal.place(), "", String.valueOf(seal.edition()), seal.plan());
        }
    }

    /** Cut out of the bytes, not written anew: the same in every release of the parser. */
    private static Optional<Bytes> officialPart(Document html, Bytes page) {
        String text = page.utf8();
        return Optional.ofNullable(html.selectFirst("[data-nguyen-van]")).map(part -> {
            int from = part.sourceRange().startPos();
            int to = part.endSourceRange().endPos();
            return Bytes.utf8(from < 0 || to < from ? "" : text.substring(from, to));
        });
    }

    /** With the place of every element in the bytes. */
    static Document parse(Bytes page) {
        return Jsoup.parse(page.utf8(), "", Parser.htmlParser().setTrackPosition(true));
    }
}
