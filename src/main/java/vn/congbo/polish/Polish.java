package vn.congbo.polish;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Problems;
import vn.congbo.model.Target;
import vn.congbo.render.RenderedPage;
import vn.congbo.site.Site;

/** Takes the pages of one target through all passes. */
public final class Polish {

    /** In this order: pictures are named as their authors wrote them, and measured where they will be, forwarding is what no template may do, and the official text is compared last of all. */
    private static final List<HtmlPass> PASSES = List.of(
            new Pictures(),
            new SourceLinks(),
            new PictureRoom(),
            new LanguageLinks(),
            new Abbreviations(),
            new Tables(),
            new Headings(),
            new PageLanguage(),
            new ReservedWords(),
            new SecurityPolicy(),
            new Forwarding(),
            new OfficialTextProof());

    private Polish() {}

    /** The finished pages as files. One after the other: of a page only its bytes and its links are kept. */
    public static List<OutputFile> pages(Stream<RenderedPage> rendered, Site site, Target target, Problems problems) {
        Findings findings = new Findings();
        LinkCheck links = new LinkCheck(site, problems);
        List<OutputFile> files = rendered.map(page -> {
                    FinishedPage finished = new FinishedPage(page, parse(page), site, target, problems, findings);
                    OutputFile file = finish(finished);
                    links.add(finished);
                    return file;
                })
                .toList();
        links.check();
        findings.tell(problems);
        return files;
    }

    private static Document parse(RenderedPage page) {
        Document html = page.kept().map(KeptPage::parse).orElseGet(() -> Jsoup.parse(page.html()));
        html.outputSettings().prettyPrint(false).charset("UTF-8");
        return html;
    }

    private static OutputFile finish(FinishedPage page) {
        Optional<Bytes> kept = page.rendered.kept();
        if (kept.isPresent()) {
            KeptPage.check(page);
        } else {
            PASSES.forEach(pass -> pass.apply(page));
        }
        return new OutputFile(
                page.page().permalink().file(),
                kept.orElseGet(() -> Bytes.utf8(page.html.outerHtml() + "\n")),
                "text/html",
                page.faults.origin().file());
    }

    /** What stands more than once in the list. */
    static Set<String> repeated(List<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream().filter(name -> !seen.add(name)).collect(Collectors.toCollection(TreeSet::new));
    }
}
