package vn.congbo.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.edition.End;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Evidence;
import vn.congbo.model.Fact;
import vn.congbo.model.Library;
import vn.congbo.model.Obligation;
import vn.congbo.model.Plan;
import vn.congbo.model.Unit;
import vn.congbo.progress.Milestone;
import vn.congbo.progress.Standing;
import vn.congbo.progress.YearlyReport;
import vn.congbo.report.Draft.Block;
import vn.congbo.report.Draft.Heading;
import vn.congbo.report.Draft.Item;
import vn.congbo.report.Draft.Paragraph;
import vn.congbo.report.Draft.Sentence;
import vn.congbo.report.Draft.Table;
import vn.congbo.site.ClauseLabel;
import vn.congbo.text.VietnameseDate;

/** The yearly report in the words of an administrative report. It quotes the plan and tells what bulletins tell, with their numbers; nothing else. */
final class YearlyDraft {

    /** Left for people: brackets that nobody overlooks. */
    private static final String TO_FILL = "[Đơn vị soạn thảo điền]";

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("vn.congbo.render.words");

    private final YearlyReport report;
    private final Library library;
    private final Function<Bulletin, String> address;
    private final List<Block> blocks = new ArrayList<>();

    private YearlyDraft(YearlyReport report, Library library, Function<Bulletin, String> address) {
        this.report = report;
        this.library = library;
        this.address = address;
    }

    /** @param address where readers find a bulletin */
    static Draft of(YearlyReport report, Library library, Function<Bulletin, String> address) {
        return new YearlyDraft(report, library, address).draft();
    }

    private Draft draft() {
        Plan plan = report.plan().plan();
        introduction(plan);
        results();
        goals();
        others();
        ended();
        gaps();
        comparison();
        heading(1, "Đề xuất, kiến nghị");
        plain(TO_FILL);
        list();
        return new Draft(
                name(plan.issuer()),
                "BÁO CÁO",
                "Kết quả thực hiện " + plan.documentType().toLowerCase(java.util.Locale.ROOT) + " "
                        + lower(plan.subject()) + " năm " + report.year(),
                to(plan),
                blocks);
    }

    private String to(Plan plan) {
        return plan.reporting()
                .map(r -> name(r.to())
                        + r.via().map(v -> " (qua " + name(v) + ")").orElse(""))
                .orElse(TO_FILL);
    }

    private void introduction(Plan plan) {
        Optional<Obligation> duty = plan.reporting()
                .flatMap(r -> plan.obligations().stream()
                        .filter(o -> o.id().equals(r.duty()))
                        .findFirst());
        duty.ifPresent(o -> plain(
                "Thực hiện " + label(o.clause()) + " " + plan.documentType().toLowerCase(java.util.Locale.ROOT)
                        + " " + lower(plan.subject()) + " (“" + o.quote() + "”), " + name(plan.issuer())
                        + " báo cáo kết quả năm " + report.year() + " như sau:"));
        plain(
                "Dự thảo này được lập từ " + report.bulletins().size() + " bản tin tiến độ về năm " + report.year()
                        + " đã đăng đến ngày " + date(report.knownBy())
                        + ". Số trong ngoặc vuông là số của bản tin làm căn cứ, theo danh mục ở cuối. Điều bản tin không nêu thì dự thảo không nêu.");
    }

    private void results() {
        heading(1, "Kết quả thực hiện nhiệm vụ");
        List<YearlyReport.Duty> told =
                report.duties().stream().filter(d -> !d.told().isEmpty()).toList();
        if (told.isEmpty()) {
            plain("Chưa có bản tin nào về nhiệm vụ trong năm " + report.year() + ".");
        }
        told.forEach(d -> {
            heading(2, d.obligation().task());
            plain("Nhiệm vụ theo " + label(d.obligation().clause()) + ": “"
                    + d.obligation().quote() + "”. " + who(d.obligation()));
            d.told().forEach(this::tell);
        });
    }

    private void goals() {
        List<YearlyReport.GoalOfYear> told =
                report.goals().stream().filter(g -> !g.told().isEmpty()).toList();
        if (!told.isEmpty()) {
            heading(1, "Kết quả thực hiện mục tiêu");
            told.forEach(g -> {
                heading(2, g.goal().document().title());
                g.told().forEach(this::tell);
            });
        }
    }

    private void others() {
        if (!report.others().isEmpty()) {
            heading(1, "Nội dung khác");
            report.others().forEach(this::tell);
        }
    }

    private void tell(Bulletin b) {
        List<Integer> source = report.number(b).stream().toList();
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(new Sentence(
                "Ngày " + date(b.happenedOn()) + ": " + sentence(b.summary()) + " (" + name(b.unit()) + " báo cáo ngày "
                        + date(b.reportedOn()) + ")",
                source));
        b.claim()
                .ifPresent(c -> sentences.add(
                        new Sentence("Mức độ: " + word(c.completion().key()), source)));
        b.claim().ifPresent(c -> sentences.add(new Sentence("Lý do: " + sentence(c.reason()), source)));
        if (!b.evidence().isEmpty()) {
            sentences.add(new Sentence(
                    "Minh chứng: " + b.evidence().stream().map(Evidence::title).collect(Collectors.joining("; ")),
                    source));
        }
        blocks.add(new Item(sentences));
    }

    /** What is no more in force at the end of the year: it is told as such, and nothing of it is missing. What may be is told apart. */
    private void ended() {
        ended("Nội dung không còn hiệu lực trong năm", true);
        ended("Nội dung chưa rõ còn hiệu lực hay không", false);
    }

    private void ended(String title, boolean certain) {
        List<String> ended = Stream.concat(
                        report.duties().stream()
                                .flatMap(d -> d.end().filter(end -> end.isCertain() == certain).stream()
                                        .map(e -> "Nhiệm vụ “" + d.obligation().task() + "” ("
                                                + label(d.obligation().clause()) + "): " + how(e))),
                        report.goals().stream()
                                .flatMap(g -> g.end().filter(end -> end.isCertain() == certain).stream()
                                        .map(e -> "Mục tiêu “"
                                                + g.goal().document().title() + "” ("
                                                + label(g.goal().clause()) + "): " + how(e))))
                .toList();
        if (!ended.isEmpty()) {
            heading(1, title);
            ended.forEach(e -> blocks.add(new Item(List.of(new Sentence(e, List.of())))));
        }
    }

    private String how(End end) {
        if (end instanceof End.OfClause c) {
            ReadEdition without = c.without();
            String heirs = c.heirs().stream()
                    .map(l -> label(l.clause().id()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            return "kế hoạch không còn điều khoản này từ Bản "
                    + without.edition().number()
                    + since(without.edition().facts().effectiveFrom(), ", có hiệu lực từ ngày ")
                    + (heirs.isEmpty() ? "" : "; nội dung tiếp tục ở " + heirs);
        }
        if (end instanceof End.Unclear u) {
            String edition = "Bản " + u.undated().edition().number();
            return "nếu " + edition + " đã có hiệu lực thì " + how(u.ifInForce()) + "; nhưng chưa rõ " + edition
                    + " có hiệu lực từ ngày nào";
        }
        return "kế hoạch không còn hiệu lực" + since(((End.OfPlan) end).ending().on(), " từ ngày ");
    }

    private static String since(Fact<LocalDate> day, String words) {
        return day.toOptional().map(d -> words + date(d)).orElse("");
    }

    private void gaps() {
        heading(1, "Nội dung chưa có báo cáo, còn thiếu");
        List<String> gaps = new ArrayList<>();
        for (YearlyReport.Duty d : report.duties()) {
            String what = "“" + d.obligation().task() + "” ("
                    + label(d.obligation().clause()) + "; " + lower(who(d.obligation())) + ")";
            if (d.isSilent()) {
                gaps.add("Chưa có bản tin nào trong năm về nhiệm vụ " + what);
            } else if (d.end().filter(End::isCertain).isEmpty() && !d.now().isReported()) {
                gaps.add("Bản tin trong năm chưa nêu mức độ của nhiệm vụ " + what);
            }
            d.open().forEach(m -> gaps.add(overdue(m, what)));
        }
        report.goals().stream()
                .filter(YearlyReport.GoalOfYear::isSilent)
                .forEach(g -> gaps.add("Chưa có bản tin nào trong năm về mục tiêu “"
                        + g.goal().document().title() + "” (" + label(g.goal().clause()) + ")"));
        if (gaps.isEmpty()) {
            plain("Mọi nhiệm vụ và mục tiêu đều có bản tin trong năm.");
        }
        gaps.forEach(g -> blocks.add(new Item(List.of(new Sentence(g, List.of())))));
    }

    private static String overdue(Milestone m, String what) {
        String over = m.lastDay().map(d -> "Đã qua hạn " + date(d)).orElse("Đã hết năm " + m.period());
        return m.standing().isReported()
                ? over + " mà chưa có bản tin nào cho biết đã hoàn thành nhiệm vụ " + what
                : over + " mà chưa có báo cáo về nhiệm vụ " + what;
    }

    private void comparison() {
        heading(1, "So với năm " + (report.year() - 1));
        plain("Mức độ của hai năm đều tính theo các bản tin đã đăng đến ngày " + date(report.knownBy())
                + ", kể cả bản tin về năm trước đăng sau báo cáo năm trước.");
        List<List<String>> rows = new ArrayList<>();
        report.duties().forEach(d -> rows.add(row(d.obligation().task(), d.before(), d.now(), d.end())));
        report.goals()
                .forEach(g -> rows.add(row("Mục tiêu: " + g.goal().document().title(), g.before(), g.now(), g.end())));
        blocks.add(new Table(
                List.of("Nội dung", "Cuối năm " + (report.year() - 1), "Đến " + date(report.until()), "Thay đổi"),
                List.of(49, 17, 17, 17),
                rows));
    }

    private List<String> row(String what, Standing before, Standing now, Optional<End> end) {
        return List.of(
                what,
                level(before),
                level(now),
                end.filter(End::isCertain).isPresent() ? "không còn hiệu lực" : change(before, now));
    }

    private static String change(Standing before, Standing now) {
        if (now.completion().equals(before.completion())) {
            return "không đổi";
        }
        if (before.completion().isEmpty()) {
            return "năm nay mới có báo cáo";
        }
        if (now.completion().isEmpty()) {
            return "năm nay chưa có báo cáo";
        }
        return now.completion().get().compareTo(before.completion().get()) > 0 ? "cao hơn" : "thấp hơn";
    }

    private String level(Standing standing) {
        return standing.basis()
                .map(b -> word(b.claim().completion().key())
                        + report.number(b.bulletin()).map(n -> " [" + n + "]").orElse(""))
                .orElse("chưa có báo cáo");
    }

    private void list() {
        heading(1, "Danh mục bản tin làm căn cứ");
        List<List<String>> rows = new ArrayList<>();
        report.bulletins()
                .forEach(b -> rows.add(List.of(
                        "[" + report.number(b).orElse(0) + "]",
                        b.document().title() + " (" + address.apply(b) + ")",
                        name(b.unit()),
                        date(b.happenedOn()) + "; " + date(b.reportedOn()) + "; " + date(b.publishedOn()),
                        evidence(b))));
        blocks.add(new Table(
                List.of("Số", "Bản tin", "Đơn vị", "Ngày sự kiện; báo cáo; đăng", "Minh chứng"),
                List.of(7, 33, 17, 16, 27),
                rows));
        report.corrected()
                .forEach(b -> blocks.add(new Item(List.of(new Sentence(
                        "Không dùng bản tin “" + b.document().title() + "” (" + address.apply(b)
                                + ") vì đã được đính chính",
                        List.of())))));
    }

    private static String evidence(Bulletin b) {
        return b.evidence().stream()
                .map(e -> e instanceof Evidence.File f ? f.title() + " (SHA-256 " + f.sha256() + ")" : e.title())
                .collect(Collectors.joining("; "));
    }

    private String who(Obligation duty) {
        return duty.actors().isEmpty()
                ? "Kế hoạch không nêu đơn vị"
                : "Đơn vị: "
                        + duty.actors().stream()
                                .map(a -> name(a.unit()) + " ("
                                        + WORDS.getString("role." + a.role().key()) + ")")
                                .collect(Collectors.joining("; "));
    }

    private void heading(int level, String text) {
        blocks.add(new Heading(level, text));
    }

    private void plain(String text) {
        blocks.add(new Paragraph(List.of(new Sentence(text, List.of()))));
    }

    private String label(String clause) {
        Optional<ReadEdition> edition = report.plan().lastWith(clause);
        return edition.map(e -> ClauseLabel.of(e.edition().clauses(), clause)).orElse(clause);
    }

    private String name(String unit) {
        return library.unit(unit).map(Unit::name).orElse(unit);
    }

    private static String word(String completion) {
        return WORDS.getString("completion." + completion);
    }

    private static String date(LocalDate date) {
        return VietnameseDate.format(date);
    }

    /** Without the full stop that the sentence around it will have. */
    private static String sentence(String text) {
        return text.replaceFirst("[.\\s]+$", "");
    }

    /** Small first letter, unless the word is an abbreviation or a name of capitals. */
    private static String lower(String text) {
        boolean isWord = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
        return isWord ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}
