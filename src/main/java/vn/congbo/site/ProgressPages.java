package vn.congbo.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.edition.End;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Bulletin;
import vn.congbo.progress.Account;
import vn.congbo.progress.Chronology;
import vn.congbo.progress.Ledger;
import vn.congbo.progress.Rule;
import vn.congbo.progress.Tally;

/** How far a plan has come: one page of all of it, one of each duty. */
final class ProgressPages {

    private final PlanHistory plan;
    private final List<Ledger.Entry> duties;
    private final List<Ledger.Entry> coming;
    private final List<Ledger.Ended> ended;
    private final List<Ledger.GoalEntry> goals;
    private final List<Bulletin> bulletins;

    ProgressPages(PlanHistory plan, Ledger ledger, List<Bulletin> newestFirst) {
        String id = plan.plan().id();
        this.plan = plan;
        this.duties = ledger.of(plan.plan());
        this.coming = ledger.comingOf(plan.plan());
        this.ended = ledger.endedOf(plan.plan());
        this.goals = ledger.goals().stream()
                .filter(g -> g.plan().id().equals(id))
                .filter(g -> plan.endOf(g.goal().clause(), ledger.asOf()).isEmpty())
                .filter(g -> plan.comingWith(g.goal().clause(), ledger.asOf()).isEmpty())
                .toList();
        this.bulletins = newestFirst.stream().filter(b -> b.plan().equals(id)).toList();
    }

    Stream<Page> all() {
        return Stream.of(
                        Stream.of(overview()),
                        Stream.concat(duties.stream(), coming.stream()).map(e -> duty(e, Optional.empty())),
                        ended.stream().map(e -> duty(e.entry(), Optional.of(e.end()))))
                .flatMap(pages -> pages);
    }

    private Page overview() {
        return new Page.Progress(
                Heads.progress(plan.plan()),
                plan,
                duties,
                goals,
                Tally.of(duties),
                Tally.ofGoals(goals),
                Chronology.of(bulletins),
                List.of(Rule.values()));
    }

    private Page duty(Ledger.Entry entry, Optional<End.Certain> end) {
        return new Page.ObligationPage(
                Heads.obligation(plan.plan(), entry.obligation()), plan, entry, end, Account.of(entry));
    }
}
