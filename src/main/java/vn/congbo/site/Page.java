package vn.congbo.site;

import java.util.List;
import java.util.Optional;
import vn.congbo.edition.History.Mention;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Clause;
import vn.congbo.model.Document;
import vn.congbo.model.Goal;
import vn.congbo.model.Instrument;
import vn.congbo.model.LegalBasis;
import vn.congbo.model.Level;
import vn.congbo.model.Place;
import vn.congbo.model.Plan;
import vn.congbo.model.Role;
import vn.congbo.model.Unit;
import vn.congbo.progress.Ledger;

/** One page of the site: what it is about, complete. Its kind names its template. */
public sealed interface Page {

    Permalink permalink();

    /** Plain text: the heading and the window's title. */
    String title();

    /** Key of its template in the configuration ({@code template.<kind>.file}). */
    String kind();

    /** The content document it shows, if it is one document's page. */
    default Optional<Document> document() {
        return Optional.empty();
    }

    /** Where it is written, if it is written anywhere. */
    default Optional<Place> place() {
        return document().map(Document::place);
    }

    /** The edition whose whole official text it shows: then it is proved unaltered in the finished page. */
    default Optional<ReadEdition> officialText() {
        return Optional.empty();
    }

    /** The pages above it, nearest last. */
    default List<Crumb> trail() {
        return List.of();
    }

    /** A page above. */
    record Crumb(Permalink permalink, String title) {}

    record Home(List<PlanHistory> plans, List<Bulletin> bulletins) implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.home();
        }

        @Override
        public String title() {
            return "Trang chủ";
        }

        @Override
        public String kind() {
            return "masterindex";
        }
    }

    record Plans(List<PlanHistory> plans) implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.plans();
        }

        @Override
        public String title() {
            return "Kế hoạch";
        }

        @Override
        public String kind() {
            return "danh-sach-ke-hoach";
        }
    }

    /** The plan as it stands: its latest edition with all that hangs on its clauses. */
    record PlanPage(PlanHistory history, List<Ledger.Entry> ledger) implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.plan(plan().id());
        }

        @Override
        public String title() {
            return plan().document().title();
        }

        @Override
        public String kind() {
            return "ke-hoach";
        }

        @Override
        public Optional<Document> document() {
            return Optional.of(plan().document());
        }

        @Override
        public Optional<ReadEdition> officialText() {
            return Optional.of(history.current());
        }

        @Override
        public List<Crumb> trail() {
            return List.of(new Crumb(Addresses.plans(), "Kế hoạch"));
        }

        public Plan plan() {
            return history.plan();
        }

        /** What the ledger knows about the duties that stand in this clause or in a sentence of it. */
        public List<Ledger.Entry> duties(Clause clause) {
            return ledger.stream()
                    .filter(e -> e.obligation().clause().equals(clause.id())
                            || isSentenceOf(e.obligation().clause(), clause))
                    .toList();
        }

        private static boolean isSentenceOf(String id, Clause clause) {
            return clause.children().stream().anyMatch(c -> c.level() == Level.SENTENCE && c.id().equals(id));
        }

        public Optional<Goal> goal(Clause clause) {
            return plan().goals().stream()
                    .filter(g -> g.clause().equals(clause.id()))
                    .findFirst();
        }
    }

    /** One edition and its originals. */
    record EditionPage(PlanHistory history, ReadEdition edition) implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.edition(history.plan().id(), edition.edition().number());
        }

        @Override
        public String title() {
            return "Bản " + edition.edition().number();
        }

        @Override
        public String kind() {
            return "ban-van";
        }

        @Override
        public Optional<Document> document() {
            return Optional.of(edition.edition().document());
        }

        @Override
        public Optional<ReadEdition> officialText() {
            return Optional.of(edition);
        }

        @Override
        public List<Crumb> trail() {
            return Trail.below(history.plan());
        }
    }

    record Goals(PlanHistory history, List<GoalPage> goals) implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.goals(history.plan().id());
        }

        @Override
        public String title() {
            return "Mục tiêu";
        }

        @Override
        public String kind() {
            return "danh-sach-muc-tieu";
        }

        @Override
        public List<Crumb> trail() {
            return Trail.below(history.plan());
        }
    }

    /**
     * One goal.
     *
     * @param clause the clause that sets it
     * @param above the khoản it stands in
     */
    record GoalPage(PlanHistory history, Goal goal, Clause clause, Optional<Clause> above, List<Bulletin> bulletins)
            implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.goal(history.plan().id(), goal.clause());
        }

        @Override
        public String title() {
            return goal.document().title();
        }

        @Override
        public String kind() {
            return "muc-tieu";
        }

        @Override
        public Optional<Document> document() {
            return Optional.of(goal.document());
        }

        @Override
        public List<Crumb> trail() {
            return Trail.below(
                    history.plan(), new Crumb(Addresses.goals(history.plan().id()), "Mục tiêu"));
        }
    }

    /** All obligations of a plan, by unit and by deadline. */
    record Obligations(PlanHistory history, List<Ledger.Entry> ledger, List<ByUnit> byUnit, List<ByDeadline> byDeadline)
            implements Page {

        /** @param unit empty for the duties for which the plan names nobody */
        public record ByUnit(Optional<Unit> unit, List<Task> tasks) {}

        /** @param deadline key of the kind of deadline */
        public record ByDeadline(String deadline, List<Ledger.Entry> entries) {}

        @Override
        public Permalink permalink() {
            return Addresses.obligations(history.plan().id());
        }

        @Override
        public String title() {
            return "Nhiệm vụ được giao";
        }

        @Override
        public String kind() {
            return "nghia-vu";
        }

        @Override
        public List<Crumb> trail() {
            return Trail.below(history.plan());
        }
    }

    /** An obligation as one unit has it. */
    record Task(Role role, String wording, Ledger.Entry entry) {}

    record Units(List<UnitPage> units) implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.units();
        }

        @Override
        public String title() {
            return "Đơn vị";
        }

        @Override
        public String kind() {
            return "danh-sach-don-vi";
        }
    }

    /**
     * One unit.
     *
     * @param tasks what the plan gives it, by role
     * @param groups groups that certainly include it
     */
    record UnitPage(
            Unit unit,
            List<Task> tasks,
            List<Unit> groups,
            List<Unit> members,
            List<Instrument> issued,
            List<Plan> plans)
            implements Page {
        @Override
        public Optional<Place> place() {
            return Optional.of(unit.place());
        }

        @Override
        public Permalink permalink() {
            return Addresses.unit(unit.id());
        }

        @Override
        public String title() {
            return unit.name();
        }

        @Override
        public String kind() {
            return "don-vi";
        }

        @Override
        public List<Crumb> trail() {
            return List.of(new Crumb(Addresses.units(), "Đơn vị"));
        }
    }

    record Instruments(List<InstrumentPage> instruments) implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.instruments();
        }

        @Override
        public String title() {
            return "Văn bản được viện dẫn";
        }

        @Override
        public String kind() {
            return "danh-sach-van-ban";
        }
    }

    /** One cited instrument with every clause that cites it. */
    record InstrumentPage(Instrument instrument, Optional<Unit> issuer, List<Related> related, List<CitedAt> citedAt)
            implements Page {

        /** A relation, told from this instrument's side or from the other's. */
        public record Related(String kind, boolean outgoing, Instrument instrument) {}

        /** @param label "Mục II, khoản 1, gạch đầu dòng thứ 2" */
        public record CitedAt(Plan plan, Clause clause, String label, Mention mention) {}

        @Override
        public Optional<Place> place() {
            return Optional.of(instrument.place());
        }

        @Override
        public Permalink permalink() {
            return Addresses.instrument(instrument.id());
        }

        @Override
        public String title() {
            return instrument.title();
        }

        @Override
        public String kind() {
            return "van-ban";
        }

        @Override
        public List<Crumb> trail() {
            return List.of(new Crumb(Addresses.instruments(), "Văn bản được viện dẫn"));
        }
    }

    record Bulletins(List<Bulletin> bulletins) implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.bulletins();
        }

        @Override
        public String title() {
            return "Bản tin tiến độ";
        }

        @Override
        public String kind() {
            return "danh-sach-ban-tin";
        }
    }

    /** @param clauses the clauses it is about, those that exist */
    record BulletinPage(Bulletin bulletin, Optional<PlanHistory> plan, List<Clause> clauses) implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.of(bulletin.document());
        }

        @Override
        public String title() {
            return bulletin.document().title();
        }

        @Override
        public String kind() {
            return "ban-tin";
        }

        @Override
        public Optional<Document> document() {
            return Optional.of(bulletin.document());
        }

        @Override
        public List<Crumb> trail() {
            return List.of(new Crumb(Addresses.bulletins(), "Bản tin tiến độ"));
        }
    }

    /** Everything with a page or a clause of its own, in Vietnamese order. */
    record Index(List<Letter> letters) implements Page {

        /** One letter of the alphabet that has entries. */
        public record Letter(String letter, List<Entry> entries) {}

        /**
         * One line of the index.
         *
         * @param address root-relative, may carry a fragment
         * @param remark what kind of thing it is
         */
        public record Entry(String title, String address, String remark) {}

        @Override
        public Permalink permalink() {
            return Addresses.index();
        }

        @Override
        public String title() {
            return "Tra cứu A–Z";
        }

        @Override
        public String kind() {
            return "muc-luc";
        }
    }

    record LegalBases(List<LegalBasis> bases) implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.legalBasis();
        }

        @Override
        public String title() {
            return "Cơ sở pháp lý của việc công bố";
        }

        @Override
        public String kind() {
            return "co-so-phap-ly";
        }
    }

    /** Any other document: an ordinary page. */
    record TextPage(Document text) implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.of(text);
        }

        @Override
        public String title() {
            return text.title();
        }

        @Override
        public String kind() {
            return text.type();
        }

        @Override
        public Optional<Document> document() {
            return Optional.of(text);
        }
    }

    record NotFound() implements Page {
        @Override
        public Permalink permalink() {
            return Addresses.notFound();
        }

        @Override
        public String title() {
            return "Không tìm thấy trang";
        }

        @Override
        public String kind() {
            return "error404";
        }
    }
}
