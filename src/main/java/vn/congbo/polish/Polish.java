package vn.congbo.polish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** The finished pages as files. */
    public static List<OutputFile> pages(List<RenderedPage> rendered, Site site, Target target, Problems problems) {
        Findings findings = new Findings();
        LinkCheck links = new LinkCheck(site);
        List<OutputFile> files = new ArrayList<>();
        for (RenderedPage page : rendered) {
            Document html = page.kept().map(KeptPage::parse).orElseGet(() -> Jsoup.parse(page.html()));
            html.outputSettings().prettyPrint(false).charset("UTF-8");
            FinishedPage finished = new FinishedPage(page, html, site, target, problems, findings);
            if (page.kept().isPresent()) {
                KeptPage.check(finished);
            } else {
                PASSES.forEach(pass -> pass.apply(finished));
            }
            links.add(finished);
            files.add(new OutputFile(
                    page.page().permalink().file(),
                    page.kept().orElseGet(() -> Bytes.utf8(html.outerHtml() + "\n")),
                    "text/html",
                    finished.origin().file()));
        }
        links.check();
        findings.tell(problems);
        return List.copyOf(files);
    }

    /** What stands more than once in the list. */
    static Set<String> repeated(List<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream().filter(name -> !seen.add(name)).collect(Collectors.toCollection(TreeSet::new));
    }
}
