package vn.congbo.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.congbo.edition.Changes;
import vn.congbo.edition.ClauseHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Document;
import vn.congbo.model.Goal;
import vn.congbo.model.Instrument;
import vn.congbo.model.Obligation;
import vn.congbo.model.OldAddress;
import vn.congbo.model.Plan;
import vn.congbo.model.Unit;
import vn.congbo.site.Page.Crumb;
import vn.congbo.site.Page.Head;

/** Address, title, template and way back of every page. */
final class Heads {

    private static final String PLANS = "Kế hoạch";
    private static final String GOALS = "Mục tiêu";
    private static final String OBLIGATIONS = "Nhiệm vụ được giao";
    private static final String UNITS = "Đơn vị";
    private static final String INSTRUMENTS = "Văn bản được viện dẫn";
    private static final String BULLETINS = "Bản tin tiến độ";

    private static final String FEEDBACK = "Kiến nghị, phản ánh";

    private Heads() {}

    static Head home() {
        return head(Addresses.home(), "Trang chủ", "masterindex");
    }

    static Head notFound() {
        return head(Addresses.notFound(), "Không tìm thấy trang", "error404");
    }

    static Head plans() {
        return head(Addresses.plans(), PLANS, "danh-sach-ke-hoach");
    }

    static Head plan(Plan plan) {
        return head(
                Addresses.plan(plan.id()), plan.document().title(), "ke-hoach", new Crumb(Addresses.plans(), PLANS));
    }

    static Head edition(Plan plan, ReadEdition edition) {
        int number = edition.edition().number();
        return below(plan, Addresses.edition(plan.id(), number), "Bản " + number, "ban-van");
    }

    static Head comparison(Plan plan, Changes.Compared compared) {
        int older = compared.older().edition().number();
        int newer = compared.newer().edition().number();
        String title = "Có gì thay đổi từ Bản " + older + " đến Bản " + newer + "?";
        return below(plan, Addresses.comparison(plan.id(), older, newer), title, "so-sanh");
    }

    static Head comparisonUntilNow(Plan plan, Changes.Compared compared) {
        int older = compared.older().edition().number();
        int newer = compared.newer().edition().number();
        String title = "Có gì thay đổi từ Bản " + older + " đến nay (Bản " + newer + ")?";
        return below(plan, Addresses.comparisonUntilNow(plan.id(), older), title, "so-sanh");
    }

    /** A clause that is no more is named as the last edition that had it named it, and tells which one that was. */
    static Head clause(Plan plan, ClauseHistory life, String label) {
        String edition = life.goesOn() ? "" : " (Bản " + life.last().edition().number() + ")";
        String title = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1) + edition;
        return below(plan, Addresses.clause(plan.id(), life.id()), title, "dieu-khoan");
    }

    static Head goals(Plan plan) {
        return below(plan, Addresses.goals(plan.id()), GOALS, "danh-sach-muc-tieu");
    }

    static Head goal(Plan plan, Goal goal) {
        Crumb goals = new Crumb(Addresses.goals(plan.id()), GOALS);
        return below(
                plan, Addresses.goal(plan.id(), goal.clause()), goal.document().title(), "muc-tieu", goals);
    }

    static Head obligations(Plan plan) {
        return below(plan, Addresses.obligations(plan.id()), OBLIGATIONS, "nghia-vu");
    }

    static Head progress(Plan plan) {
        return below(plan, Addresses.progress(plan.id()), "Tiến độ thực hiện", "tien-do");
    }

    static Head obligation(Plan plan, Obligation duty) {
        Crumb above = new Crumb(Addresses.obligations(plan.id()), OBLIGATIONS);
        return below(plan, Addresses.obligation(plan.id(), duty.id()), duty.task(), "mot-nghia-vu", above);
    }

    static Head deadlines() {
        return head(Addresses.deadlines(), "Thời hạn", "thoi-han");
    }

    static Head units() {
        return head(Addresses.units(), UNITS, "danh-sach-don-vi");
    }

    static Head unit(Unit unit) {
        return head(Addresses.unit(unit.id()), unit.name(), "don-vi", new Crumb(Addresses.units(), UNITS));
    }

    static Head instruments() {
        return head(Addresses.instruments(), INSTRUMENTS, "danh-sach-van-ban");
    }

    static Head instrument(Instrument instrument) {
        Crumb above = new Crumb(Addresses.instruments(), INSTRUMENTS);
        return head(Addresses.instrument(instrument.id()), instrument.title(), "van-ban", above);
    }

    static Head bulletins() {
        return head(Addresses.bulletins(), BULLETINS, "danh-sach-ban-tin");
    }

    static Head bulletin(Bulletin bulletin) {
        Crumb above = new Crumb(Addresses.bulletins(), BULLETINS);
        return head(Addresses.of(bulletin.document()), bulletin.document().title(), "ban-tin", above);
    }

    static Head index() {
        return head(Addresses.index(), "Tra cứu A–Z", "muc-luc");
    }

    static Head search() {
        return head(Addresses.search(), "Tìm kiếm", "tim-kiem");
    }

    static Head legalBases() {
        return head(Addresses.legalBasis(), "Cơ sở pháp lý của việc công bố", "co-so-phap-ly");
    }

    static Head publications() {
        return head(Addresses.publications(), "Nhật ký công bố", "nhat-ky");
    }

    static Head feedback() {
        return head(Addresses.feedback(), FEEDBACK, "kien-nghi");
    }

    static Head feedbackRegister() {
        Crumb above = new Crumb(Addresses.feedback(), FEEDBACK);
        return head(Addresses.feedbackRegister(), "Sổ kiến nghị, phản ánh", "so-kien-nghi", above);
    }

    static Head feedbackForm(Plan plan) {
        return below(plan, Addresses.feedbackForm(plan.id()), "Phiếu kiến nghị, phản ánh", "phieu-kien-nghi");
    }

    static Head moved(OldAddress.Moved moved) {
        return head(new Permalink(moved.page()), "Trang đã chuyển sang địa chỉ khác", "chuyen-huong");
    }

    static Head withdrawn(OldAddress.Withdrawn withdrawn) {
        return head(new Permalink(withdrawn.page()), withdrawn.title(), "thong-bao");
    }

    static Head text(Document document) {
        return head(Addresses.of(document), document.title(), document.type());
    }

    private static Head head(Permalink permalink, String title, String kind, Crumb... trail) {
        return new Head(permalink, title, kind, List.of(trail));
    }

    private static Head below(Plan plan, Permalink permalink, String title, String kind, Crumb... more) {
        Stream<Crumb> trail =
                Stream.of(new Crumb(Addresses.plans(), PLANS), new Crumb(Addresses.plan(plan.id()), plan.name()));
        return new Head(
                permalink, title, kind, Stream.concat(trail, Stream.of(more)).toList());
    }
}
