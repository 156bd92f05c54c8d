package vn.congbo.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.json.Json;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Bytes;
import vn.congbo.model.Chronicle.KnownBulletin;
import vn.congbo.model.Evidence;
import vn.congbo.model.Place;
import vn.congbo.model.Revision;

/**
 * What a bulletin says, in a form that does not change with the way it is written down: facts under their keys, and one digest for the
 * words. The words are those of the source, not of the page: another release of the AsciiDoc engine must not look like an edit.
 */
final class BulletinFacts {

    private static final String PAIRS_END = "~~~~~~";
    private static final Pattern PAIR = Pattern.compile("\\s*([\\w.-]+\\s*=.*)?");
    private static final Pattern KEY = Pattern.compile("\\s*:jbake-[\\w-]+:.*");

    private BulletinFacts() {}

    static KnownBulletin known(Bulletin bulletin, LocalDate on, Place place) {
        return new KnownBulletin(bulletin.id(), on, facts(bulletin), text(bulletin), revisions(bulletin), place);
    }

    /** Key of the header → value; a key without a value is not among them. Lists are sorted: their order means nothing. */
    static Map<String, String> facts(Bulletin b) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("date", b.publishedOn().toString());
        facts.put("ngay-bao-cao", b.reportedOn().toString());
        facts.put("ngay-su-kien", b.happenedOn().toString());
        facts.put("don-vi", b.unit());
        facts.put("ke-hoach", b.plan());
        facts.put("dieu-khoan", sorted(b.clauses()));
        facts.put("nhiem-vu", sorted(b.obligations()));
        b.claim().ifPresent(claim -> {
            facts.put("muc-do", claim.completion().key());
            facts.put("ly-do", claim.reason());
            facts.put("ky", String.valueOf(claim.period()));
        });
        facts.put(
                "minh-chung",
                sorted(b.evidence().stream().map(BulletinFacts::evidence).toList()));
        facts.put("dinh-chinh", b.corrects().orElse(""));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    /** What it is, not how it is called: a title is a part of the words. */
    private static String evidence(Evidence evidence) {
        if (evidence instanceof Evidence.File file) {
            return file.path().substring(file.path().lastIndexOf('/') + 1) + " sha256:" + file.sha256();
        }
        return evidence instanceof Evidence.Link link
                ? link.address().toString()
                : ((Evidence.Registered) evidence).instrument();
    }

    static String text(Bulletin b) {
        List<String> words = new ArrayList<>();
        words.add(b.document().title());
        words.add(b.summary());
        b.evidence().stream().map(Evidence::title).sorted().forEach(words::add);
        b.document().sources().texts().values().stream()
                .map(BulletinFacts::withoutKeys)
                .forEach(words::add);
        return Bytes.utf8(Json.canonical(words)).sha256();
    }

    static List<String> revisions(Bulletin b) {
        return b.revisions().stream().map(BulletinFacts::revision).toList();
    }

    /** Those of revisions as written down that are not dated after the day. */
    static List<String> upTo(LocalDate day, List<String> revisions) {
        String last = day.toString();
        return revisions.stream()
                .filter(r -> r.substring(0, Math.min(r.length(), last.length())).compareTo(last) <= 0)
                .toList();
    }

    private static String revision(Revision r) {
        return r.on() + " | " + (r.significant() ? "đáng kể" : "nhỏ") + " | " + r.note();
    }

    /** The source without its keys, which are facts or revisions, and without white space that nobody sees. */
    private static String withoutKeys(String source) {
        List<String> lines = source.lines().map(String::stripTrailing).toList();
        int end = lines.indexOf(PAIRS_END);
        boolean pairs = end > 0
                && lines.subList(0, end).stream().allMatch(l -> PAIR.matcher(l).matches());
        Stream<String> words = pairs
                ? lines.stream().skip(end + 1L)
                : lines.stream().filter(l -> !KEY.matcher(l).matches());
        return words.collect(Collectors.joining("\n")).strip().replaceAll("\n{3,}", "\n\n");
    }

    private static String sorted(Collection<String> values) {
        return values.stream().sorted().collect(Collectors.joining(", "));
    }
}
