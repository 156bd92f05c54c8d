package vn.congbo.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.congbo.csv.Column;
import vn.congbo.csv.Csv;
import vn.congbo.csv.Datatype;
import vn.congbo.csv.Table;
import vn.congbo.feedback.Summary.Topic;
import vn.congbo.model.Bytes;
import vn.congbo.model.Feedback.Case;
import vn.congbo.text.AsciidocText;
import vn.congbo.text.VietnameseDate;

/**
 * The summary of a period for the unit that deals with feedback. Made of the public register alone: it can hold nothing that is not public.
 *
 * @param from first day of the period; {@code to} its last
 * @param by unit that sums up; {@code unit} that it is for; both may be "chưa rõ"
 * @param topic what a case is about, in words
 */
public record Report(
        List<Case> cases, LocalDate from, LocalDate to, String by, String unit, Function<Topic, String> topic) {

    private static final List<Column> COLUMNS = List.of(
            Column.of("ve", "Về", "About", Datatype.TEXT),
            Column.of("ke_hoach", "Kế hoạch", "Plan", Datatype.TEXT),
            Column.of("dieu_khoan", "Điều khoản", "Clause", Datatype.TEXT),
            Column.of("trang", "Trang", "Page", Datatype.ADDRESS),
            Column.of("tiep_nhan", "Đã tiếp nhận", "Received", Datatype.INTEGER),
            Column.of("tra_loi", "Đã trả lời", "Answered", Datatype.INTEGER),
            Column.of("chua_tra_loi", "Chưa trả lời", "Open", Datatype.INTEGER));

    public Report {
        cases = List.copyOf(cases);
    }

    /** What came in the period, by clause, as it stood at its end. */
    public Bytes table() {
        return Csv.write(new Table(
                COLUMNS,
                received().topics().stream()
                        .map(t -> List.of(
                                topic.apply(t),
                                t.plan(),
                                t.clause(),
                                t.page(),
                                String.valueOf(t.received()),
                                String.valueOf(t.answered()),
                                String.valueOf(t.open())))
                        .toList()));
    }

    /** The report as AsciiDoc. */
    public String text() {
        Summary received = received();
        List<Case> answered = in(Case::answeredOn);
        Summary answers = Summary.of(answered);
        String average = answers.averageDays().isPresent()
                ? String.format("%.1f", answers.averageDays().getAsDouble()).replace('.', ',')
                : "chưa rõ";
        long undated = cases.stream().filter(c -> c.receivedOn().isEmpty()).count();
        return """
                = Tổng hợp kiến nghị, phản ánh từ ngày %s đến ngày %s
                :lang: vi

                Kính gửi: %s

                Đơn vị tổng hợp: %s. Lập từ sổ kiến nghị, phản ánh công khai; không có thông tin về người gửi.

                == Số liệu

                [cols="3,1",options="header"]
                |===
                |Nội dung |Số hồ sơ
                |Tiếp nhận trong kỳ |%d
                |Chuyển trong kỳ |%d
                |Trả lời trong kỳ |%d
                |Chưa trả lời đến hết kỳ |%d
                |Không rõ ngày tiếp nhận, không tính vào kỳ nào |%d
                |Số ngày trung bình từ tiếp nhận đến trả lời (các hồ sơ trả lời trong kỳ) |%s
                |===

                == Tiếp nhận trong kỳ, theo điều khoản, theo trang

                %s
                == Hồ sơ chưa trả lời đến hết kỳ

                %s""".formatted(
                        day(from),
                        day(to),
                        AsciidocText.literal(unit),
                        AsciidocText.literal(by),
                        received.received(),
                        in(Case::forwardedOn).size(),
                        answered.size(),
                        open().size(),
                        undated,
                        average,
                        topics(received.topics()),
                        openCases());
    }

    private Summary received() {
        return Summary.of(in(Case::receivedOn).stream().map(c -> c.on(to)).toList());
    }

    private List<Case> in(Function<Case, Optional<LocalDate>> day) {
        return cases.stream()
                .filter(c -> day.apply(c)
                        .filter(d -> !d.isBefore(from) && !d.isAfter(to))
                        .isPresent())
                .toList();
    }

    private List<Case> open() {
        return cases.stream()
                .filter(c -> c.receivedOn().filter(d -> !d.isAfter(to)).isPresent())
                .map(c -> c.on(to))
                .filter(c -> c.answeredOn().isEmpty())
                .toList();
    }

    private String topics(List<Topic> topics) {
        return table(
                "4,1,1,1",
                "|Về |Đã tiếp nhận |Đã trả lời |Chưa trả lời",
                topics.stream()
                        .map(t -> "|%s |%d |%d |%d"
                                .formatted(AsciidocText.cell(topic.apply(t)), t.received(), t.answered(), t.open()))
                        .toList());
    }

    private String openCases() {
        return table(
                "2,3,2,2,1",
                "|Số hồ sơ |Về |Đã tiếp nhận |Đã chuyển |Số ngày",
                open().stream().map(this::openCase).toList());
    }

    private String openCase(Case c) {
        return "|%s |%s |%s |%s |%s"
                .formatted(
                        c.id(),
                        AsciidocText.cell(
                                topic.apply(Summary.of(List.of(c)).topics().get(0))),
                        c.receivedOn().map(Report::day).orElse("chưa rõ"),
                        c.forwardedOn().map(Report::day).orElse("chưa"),
                        Summary.days(c, to).map(String::valueOf).orElse("chưa rõ"));
    }

    private static String table(String widths, String heads, List<String> rows) {
        return rows.isEmpty() ? "Không có.\n" : """
                  [cols="%s",options="header"]
                  |===
                  %s
                  %s
                  |===
                  """.formatted(widths, heads, String.join("\n", rows));
    }

    private static String day(LocalDate day) {
        return VietnameseDate.format(day);
    }
}
