package vn.congbo.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.Build;
import vn.congbo.TestProject;

/** A yearly duty (last day 31 March) of a clause that came with edition 3 of a plan in force since 15 January 2025. */
class InForceSinceTest {

    private static final String PLAN = "content/ke-hoach/minh-hoa/";
    private static final String THIRD = PLAN + "ban-3/van-ban.adoc";
    private static final String SINCE = "ngay-hieu-luc: 2025-06-09";
    private static final String UNKNOWN = "ngay-hieu-luc: chưa rõ: không ghi";

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void a_later_edition_brings_a_yearly_duty() {
        project = TestProject.demonstration(folder)
                .replace(
                        PLAN + "nghia-vu.yml",
                        "loai: thuong-xuyen\n    nguyen-van: \"khi hết giờ làm việc\"",
                        "loai: hang-nam\n    ngay-cuoi: \"03-31\"\n    nguyen-van: \"khi hết giờ làm việc\"");
    }

    @Test
    void nothing_was_due_before_the_edition_that_brought_the_clause_was_in_force() throws IOException {
        assertThat(milestones("2025-07-01")).isEqualTo(Map.of(2026, Timeliness.NOT_DUE));
        assertThat(milestones("2026-05-01")).isEqualTo(Map.of(2026, Timeliness.NOT_REPORTED, 2027, Timeliness.NOT_DUE));
    }

    @Test
    void the_last_day_on_which_it_comes_into_force_counts() throws IOException {
        project.replace(PLAN + "nghia-vu.yml", "03-31", "06-09");
        assertThat(milestones("2025-07-01")).isEqualTo(Map.of(2025, Timeliness.NOT_REPORTED, 2026, Timeliness.NOT_DUE));
        project.replace(PLAN + "nghia-vu.yml", "06-09", "06-08");
        assertThat(milestones("2025-07-01")).isEqualTo(Map.of(2026, Timeliness.NOT_DUE));
    }

    @Test
    void while_its_edition_has_no_date_nothing_is_late_until_the_next_one_with_a_date_has_the_clause()
            throws IOException {
        project.replace(THIRD, SINCE, UNKNOWN).replace(PLAN + "nghia-vu.yml", "03-31", "06-30");
        assertThat(milestones("2025-08-01")).isEqualTo(Map.of(2025, Timeliness.UNKNOWN, 2026, Timeliness.NOT_DUE));
        project.replace(PLAN + "nghia-vu.yml", "06-30", "09-15");
        assertThat(milestones("2025-10-01"))
                .as("edition 4 is in force since that day, and has the clause")
                .isEqualTo(Map.of(2025, Timeliness.NOT_REPORTED, 2026, Timeliness.NOT_DUE));
    }

    @Test
    void before_an_edition_without_the_clause_it_was_not_there_though_its_own_has_no_date() throws IOException {
        project.replace(THIRD, SINCE, UNKNOWN).replace(PLAN + "nghia-vu.yml", "03-31", "03-02");
        assertThat(milestones("2025-08-01"))
                .as("edition 2, of 3 March, does not have it")
                .isEqualTo(Map.of(2026, Timeliness.NOT_DUE));
    }

    @Test
    void a_report_after_the_last_day_is_not_late_where_nobody_knows_whether_it_was_due() throws IOException {
        project.replace(THIRD, SINCE, UNKNOWN).replace(PLAN + "nghia-vu.yml", "03-31", "06-30");
        project.with("content/ban-tin/2025/muon.adoc", """
                = Đã tắt
                :jbake-type: ban-tin
                :jbake-status: published
                :jbake-date: 2025-07-11
                :jbake-ngay-su-kien: 2025-07-10
                :jbake-don-vi: phong-minh-hoa
                :jbake-ke-hoach: minh-hoa
                :jbake-dieu-khoan: m2-k4-g1
                :jbake-tom-tat: Mẫu.
                :jbake-muc-do: hoan-thanh
                :jbake-ly-do: Mẫu.
                :jbake-minh-chung-1: qd-4-mh-2025 | Mẫu

                Mẫu.
                """);
        assertThat(milestones("2025-08-01")).containsEntry(2025, Timeliness.UNKNOWN);
        project.replace(THIRD, UNKNOWN, SINCE);
        assertThat(milestones("2025-08-01")).containsEntry(2025, Timeliness.LATE);
    }

    private Map<Integer, Timeliness> milestones(String day) throws IOException {
        Build build = Build.of(folder, LocalDate.parse(day));
        List<Ledger.Entry> entries = build.site()
                .map(site -> site.ledger().entries())
                .orElseThrow(() -> new AssertionError(build.problems()));
        return entries.stream()
                .filter(e -> e.plan().id().equals("minh-hoa"))
                .filter(e -> e.obligation().id().equals("nv-02"))
                .flatMap(e -> e.milestones().stream())
                .collect(Collectors.toMap(Milestone::period, Milestone::timeliness));
    }
}
