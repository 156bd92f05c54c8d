package vn.congbo.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.congbo.model.Bytes;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Publication;

/** One entry taken out, changed, put in or moved: the log tells, or the site that stands there does. */
class PublicationLogTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-22T09:00:00+07:00");
    private static final Place FILE = Place.of("content/nhat-ky/cong-bo.json");

    /** What can be done to one entry. */
    enum Manipulation {
        REMOVE,
        SWAP,
        REPEAT,
        FORGE,
        NUMBER,
        KIND,
        TIME,
        TARGET,
        PROGRAM,
        AS_OF,
        MANIFEST,
        EDITIONS,
        PREVIOUS,
        DIGEST
    }

    @Property
    void a_log_as_written_is_sound_and_reads_as_it_was(
            @ForAll @Size(max = 12) List<@IntRange(max = 2) Integer> targets) {
        List<Publication> log = log(targets);
        assertThat(read(PublicationLog.text(log))).isEqualTo(log);
        assertThat(isBroken(PublicationLog.text(log))).isFalse();
    }

    @Property
    void any_single_manipulation_is_found(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 2) Integer> targets,
            @ForAll Manipulation manipulation,
            @ForAll @IntRange(max = 7) int one,
            @ForAll @IntRange(max = 7) int other) {
        List<Publication> log = log(targets);
        int at = one % log.size();
        List<Publication> changed = new ArrayList<>(log);
        switch (manipulation) {
            case REMOVE -> changed.remove(at);
            case SWAP -> Collections.swap(changed, at, (at + 1 + other % (log.size() - 1)) % log.size());
            case REPEAT -> changed.add(other % (log.size() + 1), log.get(at));
            case FORGE -> changed.add(at, PublicationLog.withDigest(edited(log.get(at), Manipulation.MANIFEST)));
            default -> changed.set(at, edited(log.get(at), manipulation));
        }
        boolean seen = isBroken(PublicationLog.text(changed)) || !last(changed).equals(last(log));
        assertThat(seen).isTrue();
    }

    @Property
    void an_edited_entry_with_a_digest_made_to_fit_is_found_by_the_next_one(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(max = 2) Integer> targets,
            @ForAll @IntRange(max = 7) int one) {
        List<Publication> log = log(targets);
        int at = one % (log.size() - 1);
        List<Publication> changed = new ArrayList<>(log);
        changed.set(at, PublicationLog.withDigest(edited(log.get(at), Manipulation.MANIFEST)));
        assertThat(isBroken(PublicationLog.text(changed))).isTrue();
    }

    @Property
    void a_letter_changed_anywhere_is_found(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 2) Integer> targets,
            @ForAll @IntRange(max = 100_000) int place) {
        String text = PublicationLog.text(log(targets));
        int at = place % text.length();
        String changed = text.substring(0, at) + (text.charAt(at) == '7' ? '8' : '7') + text.substring(at + 1);
        assertThat(isBroken(changed)).isTrue();
    }

    private static List<Publication> log(List<Integer> targets) {
        List<Publication> log = new ArrayList<>();
        for (int target : targets) {
            String manifest = "{\"target\":\"kenh-" + target + "\",\"asOf\":\"2026-11-22\",\"editions\":"
                    + "[{\"plan\":\"mau\",\"edition\":1,\"canonicalTextSha256\":\"" + log.size() + "\"}],\"files\":[]}";
            log.add(PublicationLog.next(
                            log,
                            log.size() % 3 == 2 ? Publication.Kind.FOUND : Publication.Kind.PUBLISHED,
                            Bytes.utf8(manifest),
                            START.plusMinutes(log.size()),
                            "chưa rõ")
                    .orElseThrow());
        }
        return log;
    }

    private static Publication edited(Publication p, Manipulation what) {
        boolean found = p.kind() == Publication.Kind.FOUND;
        return new Publication(
                what == Manipulation.NUMBER ? p.number() + 1 : p.number(),
                what != Manipulation.KIND ? p.kind() : found ? Publication.Kind.PUBLISHED : Publication.Kind.FOUND,
                what == Manipulation.TIME ? p.time().minusSeconds(1) : p.time(),
                what == Manipulation.TARGET ? p.target() + "x" : p.target(),
                what == Manipulation.PROGRAM ? "9.9.9" : p.program(),
                what == Manipulation.AS_OF ? LocalDate.parse("2026-11-21") : p.asOf(),
                what == Manipulation.MANIFEST ? Bytes.utf8(p.manifest()).sha256() : p.manifest(),
                what == Manipulation.EDITIONS ? List.of() : p.editions(),
                what == Manipulation.PREVIOUS ? Bytes.utf8("khác").sha256() : p.previous(),
                what == Manipulation.DIGEST ? Bytes.utf8("khác").sha256() : p.digest());
    }

    /** Manifest of the last entry of each target: what a published folder is compared with. */
    private static Map<String, String> last(List<Publication> log) {
        Map<String, String> last = new HashMap<>();
        log.forEach(p -> last.put(p.target(), p.manifest()));
        return last;
    }

    private static List<Publication> read(String text) {
        return new LogProof(text, FILE, new Problems()).publications();
    }

    private static boolean isBroken(String text) {
        Problems problems = new Problems();
        new LogProof(text, FILE, problems).publications();
        return problems.hasErrors();
    }
}
