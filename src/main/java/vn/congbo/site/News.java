package vn.congbo.site;

import java.time.OffsetDateTime;
import java.util.Optional;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Ending;
import vn.congbo.model.Instrument;
import vn.congbo.model.OldAddress;
import vn.congbo.model.Plan;
import vn.congbo.model.Unit;

/** Something that readers of a feed are told. It is the same piece of news in every feed and on every channel. */
public sealed interface News {

    /** What every piece of news has. */
    Head head();

    /**
     * What every piece of news has.
     *
     * @param id for ever, whatever the address of the site and whatever the news comes to say
     * @param address of its page, root-relative
     * @param published when readers could first see it
     * @param updated its last change that readers should know of: not a slip of the pen, but its correction by another
     * @param author who speaks; empty when it is the channel itself
     */
    record Head(
            String id,
            String title,
            String address,
            OffsetDateTime published,
            OffsetDateTime updated,
            Optional<Unit> author) {}

    /**
     * A bulletin.
     *
     * @param corrected the bulletin that it corrects
     * @param correctedBy the bulletin that corrects it
     */
    record OfBulletin(
            Head head,
            Bulletin bulletin,
            Optional<PlanHistory> plan,
            Optional<Bulletin> corrected,
            Optional<Bulletin> correctedBy)
            implements News {}

    /**
     * An edition of a plan.
     *
     * @param before number of the edition before it
     */
    record OfEdition(Head head, PlanHistory plan, ReadEdition edition, Optional<Integer> before) implements News {}

    /**
     * A plan is not in force any more.
     *
     * @param instrument that ended it, where it is known
     * @param successor that stands in its place, where it is published here
     */
    record OfEnding(Head head, Plan plan, Ending ending, Optional<Instrument> instrument, Optional<Plan> successor)
            implements News {}

    /** Something was withdrawn. */
    record OfNotice(Head head, OldAddress.Withdrawn notice) implements News {}
}
