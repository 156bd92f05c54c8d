package vn.congbo.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.congbo.model.Severity;
import vn.congbo.text.VietnameseDate;

/**
 * What the preview adds to a page before it is served: what the last build had to say, the way to the other channels, and the script that
 * loads the page again. Style sheet and script come from the preview's own address; the policy of a page without a script allows none, so
 * the preview, and only it, lets its own in.
 *
 * @param asOf the day that the site shows
 * @param fault why the last build did not come to an end, if it did not
 */
record PreviewPanel(Language language, LocalDate asOf, List<ProblemInWords> problems, Optional<String> fault) {

    private static final String END = "</body>";

    /** As the polished pages of our own projects write it where nothing may run; all others are left as they are. */
    private static final String NO_SCRIPT = "content=\"default-src 'none'; style-src";

    private static final String OWN_SCRIPT = "content=\"default-src 'none'; script-src 'self'; style-src";

    /** The page of another channel. */
    record Elsewhere(String channel, String address) {}

    /** Whether the last build gave a site that could be published. */
    boolean isGood() {
        return fault.isEmpty() && count(Severity.ERROR) == 0;
    }

    /** @param html a finished page */
    String into(String html, String version, List<Elsewhere> others) {
        int policy = html.indexOf(NO_SCRIPT);
        String open = policy < 0
                ? html
                : html.substring(0, policy) + OWN_SCRIPT + html.substring(policy + NO_SCRIPT.length());
        int end = open.lastIndexOf(END);
        int at = end < 0 ? open.length() : end;
        return open.substring(0, at) + panel(version, "preview.kept", others) + open.substring(at);
    }

    /** A page with nothing else, while there is no site to show. */
    String alone(String version) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; \
                connect-src 'self'; base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body id="congbo-trong">
                %s</body>
                </html>
                """.formatted(
                language.locale().getLanguage(), words("preview.title"), panel(version, "preview.nothing", List.of()));
    }

    private String panel(String version, String meanwhile, List<Elsewhere> others) {
        return """
                <link rel="stylesheet" href="%1$sxem-thu.css">
                <aside id="congbo-xem-thu" lang="%2$s" aria-label="%3$s" tabindex="%7$d">
                %4$s<p><strong>%3$s</strong> %5$s</p>
                </aside>
                <script src="%1$sxem-thu.js" data-version="%6$s"></script>
                """.formatted(
                        PreviewServer.OWN,
                        language.locale().getLanguage(),
                        words("preview.title"),
                        (isGood() ? "" : alarm(meanwhile)) + quiet(),
                        where(others),
                        escaped(version),
                        isGood() ? -1 : 0); // long lists scroll, with the keyboard too
    }

    /** Read out at once by a screen reader; the list itself is not. */
    private String alarm(String meanwhile) {
        String what = fault.map(PreviewPanel::escaped).orElseGet(() -> words("preview.errors", count(Severity.ERROR)));
        return "<div role=\"alert\"><p><strong>%s</strong> %s</p></div>\n%s"
                .formatted(
                        what,
                        words(meanwhile),
                        list(problems.stream()
                                .filter(p -> p.problem().severity() == Severity.ERROR)
                                .toList()));
    }

    private String quiet() {
        List<ProblemInWords> quiet = problems.stream()
                .filter(p -> p.problem().severity() != Severity.ERROR)
                .toList();
        return quiet.isEmpty()
                ? ""
                : "<details><summary>%s</summary>\n%s</details>\n"
                        .formatted(
                                words("preview.warnings", count(Severity.WARNING), count(Severity.NOTE)), list(quiet));
    }

    private String where(List<Elsewhere> others) {
        String links = others.stream()
                .map(o -> " <a href=\"%s\">%s</a>"
                        .formatted(escaped(o.address()), words("preview.elsewhere", o.channel())))
                .collect(Collectors.joining());
        return words("preview.as-of", VietnameseDate.format(asOf)) + links;
    }

    private String list(List<ProblemInWords> some) {
        return some.isEmpty() ? "" : some.stream().map(this::item).collect(Collectors.joining("", "<ol>\n", "</ol>\n"));
    }

    private String item(ProblemInWords told) {
        String excerpt =
                told.excerpt().isEmpty() ? "" : "<pre>" + escaped(String.join("\n", told.excerpt())) + "</pre>";
        return "<li class=\"%s\"><p><b>%s</b> <code>%s</code> <code>%s</code></p>%s<p>%s</p><p>%s %s</p></li>\n"
                .formatted(
                        told.problem().severity().name(),
                        escaped(told.severity()),
                        escaped(told.problem().place().toString()),
                        escaped(told.problem().fault().code()),
                        excerpt,
                        escaped(told.sentence()),
                        words("hint"),
                        escaped(told.cure()));
    }

    private long count(Severity severity) {
        return problems.stream().filter(p -> p.problem().severity() == severity).count();
    }

    private String words(String key, Object... arguments) {
        return escaped(language.text(key, arguments));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
