package vn.congbo.site;

import java.util.List;
import java.util.stream.Stream;
import vn.congbo.model.Plan;

/** The pages above a plan's page. */
final class Trail {

    private Trail() {}

    static List<Page.Crumb> below(Plan plan, Page.Crumb... more) {
        return Stream.concat(
                        Stream.of(
                                new Page.Crumb(Addresses.plans(), "Kế hoạch"),
                                new Page.Crumb(Addresses.plan(plan.id()), plan.name())),
                        Stream.of(more))
                .toList();
    }
}
