package vn.congbo.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.TestProject;
import vn.congbo.edition.History;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Completion;
import vn.congbo.model.Library;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.source.Source;

/** What is so about a yearly duty (last day 14 December, the plan issued on 6 May 2025) as bulletins come in. */
class LedgerTest {

    private static final String BULLETIN = "content/ban-tin/2026/mot.adoc";

    private static final String DUTIES = "content/ke-hoach/mau/nghia-vu.yml";
    private static final String DAY = "ngay-cuoi: \"12-14\"";

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void silence() {
        project = TestProject.sound(folder).with(BULLETIN, draft());
    }

    @Test
    void silence_is_no_level_of_completion() {
        Ledger.Entry duty = duty("2026-06-01");
        assertThat(duty.completion()).isEmpty();
        assertThat(duty.standing().rule()).isEqualTo(Rule.NO_CLAIM);
        assertThat(milestones("2026-06-01")).containsEntry(2026, Timeliness.NOT_DUE);
    }

    @Test
    void the_last_day_still_counts_and_after_it_silence_is_not_called_late() {
        assertThat(milestones("2025-12-14")).containsExactlyEntriesOf(Map.of(2025, Timeliness.NOT_DUE));
        assertThat(milestones("2025-12-15")).containsEntry(2025, Timeliness.NOT_REPORTED);
        assertThat(duty("2026-06-01").timeliness())
                .as("what is open from last year outweighs what is to come")
                .isEqualTo(Timeliness.NOT_REPORTED);
    }

    @Test
    void before_the_plan_was_issued_nothing_was_due() {
        assertThat(duty("2027-01-05").milestones().get(0).period()).isEqualTo(2025);
        project.replace(
                "content/ke-hoach/mau/ban-1/van-ban.adoc", "ngay-ban-hanh: 2025-05-06", "ngay-ban-hanh: 2025-12-15");
        assertThat(duty("2027-01-05").milestones().get(0).period()).isEqualTo(2026);
    }

    @Test
    void where_nobody_knows_whether_the_plan_was_in_force_lateness_is_unknown() {
        project.replace(
                "content/ke-hoach/mau/ban-1/van-ban.adoc",
                "ngay-ban-hanh: 2025-05-06",
                "ngay-ban-hanh: chưa rõ: bản nguồn không ghi");
        report("mot", "2026-02-09", "2026-02-10", "muc-do: khong-co-bang-chung", "ly-do: Chưa thấy.");
        assertThat(milestones("2026-12-20"))
                .containsEntry(2025, Timeliness.UNKNOWN)
                .containsEntry(2026, Timeliness.NOT_REPORTED_SINCE);
        assertThat(duty("2026-12-20").open()).extracting(Milestone::period).containsExactly(2026);
    }

    @Test
    void done_by_the_last_day_is_on_time_however_late_it_is_told() {
        complete("mot", "2026-12-14", "2027-01-20", 2026);
        assertThat(milestones("2027-02-01")).containsEntry(2026, Timeliness.ON_TIME);
        complete("mot", "2026-12-15", "2027-01-20", 2026);
        assertThat(milestones("2027-02-01")).containsEntry(2026, Timeliness.LATE);
    }

    @Test
    void what_was_so_and_what_was_known_are_two_questions() {
        complete("mot", "2026-12-10", "2027-01-20", 2026);
        assertThat(milestones("2026-12-31", "2026-12-31")).containsEntry(2026, Timeliness.NOT_REPORTED);
        assertThat(milestones("2026-12-31", "2027-02-01")).containsEntry(2026, Timeliness.ON_TIME);
        assertThat(milestones("2026-12-09", "2027-02-01"))
                .as("the day before the event")
                .containsEntry(2026, Timeliness.NOT_DUE);
    }

    @Test
    void the_latest_event_counts_not_the_latest_publication() {
        claim("mot", "2026-06-01", "2026-06-02", "dang-ke");
        claim("hai", "2026-03-01", "2026-07-01", "han-che");
        assertThat(duty("2026-08-01").completion()).contains(Completion.SUBSTANTIAL);
        assertThat(duty("2026-08-01").bulletins())
                .extracting(b -> b.id())
                .containsExactly("2026/hai", "2026/mot", "2026/cu");
    }

    @Test
    void a_correction_takes_a_claim_back_from_the_day_it_is_published() {
        claim("mot", "2026-06-01", "2026-06-02", "hoan-thanh");
        report("hai", "2026-06-20", "2026-06-21", "dinh-chinh: 2026/mot");
        assertThat(duty("2026-08-01").completion()).isEmpty();
        assertThat(duty("2026-08-01", "2026-06-20").completion()).contains(Completion.COMPLETE);
        assertThat(duty("2026-08-01").standing().claims())
                .extracting(c -> c.bulletin().id(), Standing.Claimed::counts)
                .containsExactly(Tuple.tuple("2026/mot", false));
    }

    @Test
    void a_claim_is_about_its_year() {
        complete("mot", "2026-01-10", "2026-01-11", 2025);
        assertThat(milestones("2026-02-01"))
                .containsEntry(2025, Timeliness.LATE)
                .containsEntry(2026, Timeliness.NOT_DUE);
        assertThat(duty("2026-02-01").completion()).as("of 2026").isEmpty();
    }

    @Test
    void a_level_taken_back_by_a_later_event_is_not_complete_any_more() {
        complete("mot", "2026-05-01", "2026-05-02", 2026);
        claim("hai", "2026-06-01", "2026-06-02", "han-che");
        assertThat(milestones("2026-12-20")).containsEntry(2026, Timeliness.NOT_REPORTED_SINCE);
    }

    @Test
    void a_report_of_half_the_work_before_the_last_day_does_not_tell_what_came_after_it() {
        claim("mot", "2026-12-14", "2026-12-16", "dang-ke");
        assertThat(milestones("2026-12-20"))
                .as("the last day itself was not over")
                .containsEntry(2026, Timeliness.NOT_REPORTED_SINCE);
        assertThat(duty("2026-12-20").open()).extracting(Milestone::period).contains(2026);
        claim("hai", "2026-12-15", "2026-12-16", "dang-ke");
        assertThat(milestones("2026-12-20")).containsEntry(2026, Timeliness.LATE);
        assertThat(duty("2026-12-20").open()).extracting(Milestone::period).contains(2026);
    }

    @Test
    void after_its_last_year_a_yearly_duty_stands_as_that_year_left_it() {
        project.replace(DUTIES, DAY, "tu-nam: 2025\n    den-nam: 2026\n    " + DAY);
        complete("mot", "2026-12-10", "2026-12-11", 2026);
        assertThat(duty("2028-01-01").completion()).contains(Completion.COMPLETE);
        assertThat(duty("2028-01-01").year()).as("what pages call its year").contains(2026);
    }

    @Test
    void a_period_is_over_with_its_last_year_and_has_no_day() {
        project.replace(DUTIES, "loai: hang-nam", "loai: giai-doan")
                .replace(DUTIES, DAY, "tu-nam: 2025\n    den-nam: 2026");
        assertThat(milestones("2026-12-31")).containsEntry(2026, Timeliness.NOT_DUE);
        assertThat(milestones("2027-01-01")).containsEntry(2026, Timeliness.NOT_REPORTED);
        assertThat(duty("2027-01-01").milestones()).allMatch(m -> m.lastDay().isEmpty());
    }

    @Test
    void no_plan_ends_before_anybody_has_decreed_it() throws IOException {
        String register = "content/dang-ky/van-ban.yml";
        project.with(register, project.read(register) + """
                - id: qd-9-2026
                  loai: Quyết định
                  so-ky-hieu: 9/QĐ-UBND
                  ngay-ban-hanh: 2026-07-01
                  co-quan: van-phong
                  trich-yeu: bãi bỏ kế hoạch mẫu
                  doi-chieu: "chưa rõ: ví dụ"
                """);
        end("chưa rõ: văn bản không ghi ngày");
        assertThat(ledger("2026-06-30", "2026-08-01").entries()).hasSize(1);
        assertThat(ledger("2026-07-01", "2026-08-01").entries()).isEmpty();
        end("2026-05-01");
        assertThat(ledger("2026-06-01", "2026-06-01").entries())
                .as("it works back, but nobody knew")
                .hasSize(1);
        assertThat(ledger("2026-06-01", "2026-07-01").entries()).isEmpty();
    }

    private void end(String day) {
        String plan = "content/ke-hoach/mau/ke-hoach.adoc";
        project.with(
                plan,
                project.read(plan)
                        .replaceAll("(?m)^:jbake-.*cham-dut:.*\n", "")
                        .replace(
                                ":jbake-tam-nhin: 2045\n",
                                ":jbake-tam-nhin: 2045\n:jbake-cham-dut: bai-bo\n:jbake-van-ban-cham-dut: qd-9-2026\n"
                                        + ":jbake-ngay-cham-dut: " + day + "\n"));
    }

    @Test
    void the_goal_stands_by_the_same_rule() throws IOException {
        project.with(
                BULLETIN,
                bulletin("2026-05-01", "2026-05-02", "muc-do: han-che", "ly-do: Mẫu.", evidence())
                        .replace("m1-k2-d1-c1", "m1-k1-g1"));
        Ledger ledger = ledger("2026-06-01", "2026-06-01");
        assertThat(ledger.goals().get(0).standing().completion()).contains(Completion.LIMITED);
        assertThat(ledger.entries().get(0).completion()).isEmpty();
    }

    private void complete(String name, String event, String published, int period) {
        report(name, event, published, "muc-do: hoan-thanh", "ly-do: Đã gửi.", evidence(), "ky: " + period);
    }

    private void claim(String name, String event, String published, String level) {
        report(name, event, published, "muc-do: " + level, "ly-do: Mẫu.", evidence());
    }

    private void report(String name, String event, String published, String... more) {
        project.with("content/ban-tin/2026/cu.adoc", bulletin("2026-01-02", "2026-01-03"));
        project.with("content/ban-tin/2026/" + name + ".adoc", bulletin(event, published, more));
    }

    private static String evidence() {
        return "minh-chung-1: qd-1-2025 | Quyết định mẫu";
    }

    private static String draft() {
        return bulletin("2025-06-01", "2025-06-02").replace("status: published", "status: draft");
    }

    private static String bulletin(String event, String published, String... more) {
        String keys = Arrays.stream(more).map(m -> ":jbake-" + m + "\n").collect(Collectors.joining());
        return """
                = Bản tin mẫu
                :jbake-type: ban-tin
                :jbake-status: published
                :jbake-date: %s
                :jbake-ngay-su-kien: %s
                :jbake-don-vi: phong-mot
                :jbake-ke-hoach: mau
                :jbake-dieu-khoan: m1-k2-d1-c1
                :jbake-tom-tat: Mẫu.
                %s
                Mẫu.
                """.formatted(published, event, keys);
    }

    private Map<Integer, Timeliness> milestones(String day) {
        return milestones(day, day);
    }

    private Map<Integer, Timeliness> milestones(String day, String knownBy) {
        return duty(day, knownBy).milestones().stream()
                .collect(Collectors.toMap(Milestone::period, Milestone::timeliness));
    }

    private Ledger.Entry duty(String day) {
        return duty(day, day);
    }

    private Ledger.Entry duty(String day, String knownBy) {
        try {
            return ledger(day, knownBy).entries().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chronicle past() {
        return new Chronicle(List.of(), Optional.empty(), List.of(), List.of());
    }

    private Ledger ledger(String day, String knownBy) throws IOException {
        PointInTime moment = new PointInTime(LocalDate.parse(day), LocalDate.parse(knownBy));
        Problems problems = new Problems();
        Optional<Settings> settings = Source.settings(folder, problems);
        Optional<Library> library =
                Source.read(settings.orElseThrow(), LocalDate.parse(knownBy), problems, conversion -> {});
        History history = History.of(library.orElseThrow(), past(), moment, problems);
        Ledger ledger = Ledger.of(library.get(), history, moment, problems);
        assertThat(problems.hasErrors()).as("%s", problems.sorted()).isFalse();
        return ledger;
    }
}
