package vn.congbo.site;

import java.util.ArrayList;
import java.util.List;
import vn.congbo.csv.Csv;
import vn.congbo.edition.History;
import vn.congbo.model.Library;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Plan;
import vn.congbo.progress.Ledger;
import vn.congbo.tables.BulletinTable;
import vn.congbo.tables.DutyTable;
import vn.congbo.tables.UnitTable;

/** What pages show of progress, as open data: each table as CSV, as JSON, and with its description for machines. */
final class Tables {

    private Tables() {}

    static List<OutputFile> of(Library library, History history, Ledger ledger) {
        String content = library.settings().contentFolder() + "/";
        List<OutputFile> files = new ArrayList<>();
        for (Plan plan : library.plans()) {
            files.addAll(of(plan, ledger, history, content));
        }
        files.addAll(Csv.files(
                "ban-tin/ban-tin",
                "Bản tin tiến độ",
                "Progress bulletins",
                BulletinTable.of(library.bulletins()),
                content + "ban-tin"));
        files.addAll(Csv.files(
                "don-vi/don-vi",
                "Đơn vị và nhóm đơn vị",
                "Units and groups of units",
                UnitTable.of(library.units()),
                content + "dang-ky/don-vi.yml"));
        return files;
    }

    private static List<OutputFile> of(Plan plan, Ledger ledger, History history, String content) {
        String folder = Addresses.plan(plan.id()).path().substring(1);
        List<OutputFile> files = new ArrayList<>();
        files.addAll(Csv.files(
                folder + "nghia-vu",
                "Nhiệm vụ được giao trong kế hoạch: " + plan.name(),
                "Duties of the plan",
                DutyTable.of(plan),
                content + folder + "nghia-vu.yml"));
        files.addAll(Csv.files(
                folder + "tien-do",
                "Tiến độ thực hiện các nhiệm vụ: " + plan.name(),
                "Progress of the duties",
                ProgressTable.of(plan, ledger),
                content + folder + "nghia-vu.yml"));
        files.addAll(Csv.files(
                folder + "muc-tieu",
                "Mục tiêu và mức độ hoàn thành: " + plan.name(),
                "Goals and their completion",
                GoalTable.of(plan, ledger, history),
                content + folder + "muc-tieu"));
        return files;
    }
}
