package vn.congbo.render;

import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Edition;
import vn.congbo.model.Plan;
import vn.congbo.site.ClauseLabel;
import vn.congbo.site.News;
import vn.congbo.xml.Xml;

/** By what a reader may sort news: kind, plan, clause, level. Terms are addresses without slashes around them, or keys of the content. */
final class Categories {

    private Categories() {}

    static void write(News news, Xml xml) {
        if (news instanceof News.OfBulletin n) {
            kind("ban-tin", xml);
            n.plan().ifPresent(plan -> plan(plan.plan(), xml));
            Bulletin b = n.bulletin();
            b.clauses().forEach(c -> category("dieu-khoan/" + c, label(n, c), xml));
            b.claim()
                    .map(claim -> claim.completion().key())
                    .ifPresent(key -> category("muc-do/" + key, Words.of("completion." + key), xml));
        } else if (news instanceof News.OfEdition n) {
            Edition edition = n.edition().edition();
            kind("ban-van", xml);
            plan(n.plan().plan(), xml);
            String origin = edition.origin().kind().key();
            category("loai-ban/" + origin, Words.of("origin." + origin), xml);
        } else {
            kind("thong-bao", xml);
            if (news instanceof News.OfEnding n) {
                plan(n.plan(), xml);
            }
        }
    }

    /** As the last edition that has the clause names it. */
    static String label(News.OfBulletin news, String clause) {
        return news.plan()
                .flatMap(plan -> plan.lastWith(clause))
                .map(ReadEdition::edition)
                .map(edition -> ClauseLabel.of(edition.clauses(), clause))
                .orElse(clause);
    }

    private static void kind(String kind, Xml xml) {
        category(kind, Words.of("news." + kind), xml);
    }

    private static void plan(Plan plan, Xml xml) {
        category("ke-hoach/" + plan.id(), plan.name(), xml);
    }

    private static void category(String term, String label, Xml xml) {
        xml.empty("category", "term", term, "label", label);
    }
}
