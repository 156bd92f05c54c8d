package vn.congbo.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.model.Clause;
import vn.congbo.model.Level;
import vn.congbo.site.Page.Index.Entry;
import vn.congbo.site.Page.Index.Letter;
import vn.congbo.text.VietnameseOrder;

/** The A–Z index: pages under their titles, numbered clauses under their headings, units and instruments under each of their names. */
final class Entries {

    private static final String FORMER = ", không còn hiệu lực";
    private static final String COMING = ", chưa có hiệu lực";
    private static final String UNCLEAR = ", chưa rõ còn hiệu lực hay không";

    private Entries() {}

    /**
     * Headings of a plan that was ended are not in it: many of them are those of the plan that took its place. Names of one thing that differ
     * only in capitals are one line, as the thing's own page spells it.
     */
    static Page.Index index(List<Page> pages, History history, LocalDate asOf) {
        List<Entry> entries = new ArrayList<>();
        pages.forEach(page -> add(page, asOf, entries));
        history.plans().stream()
                .filter(plan -> plan.plan().endingOn(asOf).isEmpty())
                .forEach(plan -> addClauses(plan, entries));
        Map<String, Entry> once = new LinkedHashMap<>();
        entries.forEach(e -> once.putIfAbsent(e.title().toLowerCase(Locale.ROOT) + " " + e.address(), e));
        Map<String, List<Entry>> byLetter = once.values().stream()
                .sorted(Comparator.comparing(Entry::title, VietnameseOrder.CLDR).thenComparing(Entry::address))
                .collect(Collectors.groupingBy(
                        e -> VietnameseOrder.initial(e.title()),
                        () -> new TreeMap<>(VietnameseOrder.CLDR),
                        Collectors.toList()));
        return new Page.Index(
                Heads.index(),
                byLetter.entrySet().stream()
                        .map(e -> new Letter(e.getKey(), e.getValue()))
                        .toList());
    }

    private static void add(Page page, LocalDate asOf, List<Entry> entries) {
        String address = page.permalink().path();
        if (page instanceof Page.UnitPage p) {
            entries.add(new Entry(p.unit().name(), address, "đơn vị"));
            p.unit()
                    .abbreviation()
                    .ifPresent(a -> entries.add(
                            new Entry(a, address, "đơn vị: " + p.unit().name())));
            p.unit()
                    .otherNames()
                    .forEach(n -> entries.add(
                            new Entry(n, address, "đơn vị: " + p.unit().name())));
        } else if (page instanceof Page.InstrumentPage p) {
            entries.add(new Entry(p.instrument().title(), address, "văn bản"));
            entries.add(new Entry(
                    capitalised(p.instrument().subject()),
                    address,
                    "văn bản: " + p.instrument().title()));
        } else if (page instanceof Page.GoalPage p) {
            entries.add(new Entry(p.title(), address, "mục tiêu" + state(p, asOf)));
        } else if (page instanceof Page.ObligationPage p) {
            entries.add(new Entry(p.title(), address, "nhiệm vụ" + state(p, asOf)));
        } else if (page instanceof Page.BulletinPage p) {
            entries.add(new Entry(p.title(), address, "bản tin"));
        } else if (page instanceof Page.PlanPage p) {
            boolean former = p.plan().endingOn(asOf).isPresent();
            entries.add(new Entry(p.plan().name(), address, "kế hoạch" + (former ? FORMER : "")));
        } else if (!(page instanceof Page.Home
                || page instanceof Page.NotFound
                || page instanceof Page.EditionPage
                || page instanceof Page.ComparisonPage
                || page instanceof Page.FeedbackForm
                || page instanceof Page.ClausePage)) {
            entries.add(new Entry(page.title(), address, "trang"));
        }
    }

    private static String state(Page.GoalPage p, LocalDate asOf) {
        return p.history()
                .fateOf(p.clause().id(), asOf)
                .map(end -> end.isCertain() ? FORMER : UNCLEAR)
                .orElse(isComing(p.history(), p.clause().id(), asOf) ? COMING : "");
    }

    private static String state(Page.ObligationPage p, LocalDate asOf) {
        return isComing(p.history(), p.entry().obligation().clause(), asOf) ? COMING : "";
    }

    private static boolean isComing(PlanHistory plan, String clause, LocalDate asOf) {
        return plan.comingWith(clause, asOf).isPresent();
    }

    private static void addClauses(PlanHistory plan, List<Entry> entries) {
        List<Clause> clauses = plan.current().edition().clauses();
        Map<String, String> labels = ClauseLabel.all(clauses);
        clauses.stream().flatMap(Clause::all).filter(c -> isHeading(c.level())).forEach(c -> {
            String heading = c.text().substring(c.text().indexOf(' ') + 1);
            String label = labels.getOrDefault(c.id(), c.id());
            entries.add(new Entry(heading, Addresses.plan(plan.plan().id()).path() + "#" + c.id(), label));
        });
    }

    private static boolean isHeading(Level level) {
        return level == Level.MUC || level == Level.KHOAN;
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
