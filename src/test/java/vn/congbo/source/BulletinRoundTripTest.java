package vn.congbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.congbo.csv.Csv;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Bytes;
import vn.congbo.model.Completion;
import vn.congbo.model.Document;
import vn.congbo.model.Evidence;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Revision;
import vn.congbo.model.Sources;
import vn.congbo.model.Status;
import vn.congbo.source.Documents.ReadDocument;
import vn.congbo.tables.BulletinTable;

/** Whatever bulletins there are: out as a table and in again, and out as files and in again, they say the same. */
class BulletinRoundTripTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Bytes REPORT = Bytes.utf8("báo cáo");

    @Property(tries = 300)
    void bulletins_come_back_from_a_table_as_they_were(@ForAll("bulletins") List<Bulletin> bulletins) {
        Problems none = new Problems();
        var table = BulletinTable.of(bulletins);
        List<BulletinSheet.Told> told = told(Csv.write(table), none);
        assertThat(none.sorted()).isEmpty();
        assertThat(told.stream().map(t -> BulletinTable.row(t.bulletin(), t.body())))
                .isEqualTo(table.rows());
        assertThat(told.stream().map(t -> bare(t.bulletin())))
                .isEqualTo(bulletins.stream().map(BulletinRoundTripTest::bare).toList());
    }

    @Property(tries = 300)
    void bulletins_come_back_from_their_files_as_they_were(@ForAll("bulletins") List<Bulletin> bulletins) {
        for (Bulletin bulletin : bulletins) {
            Problems none = new Problems();
            String body = BulletinTable.of(List.of(bulletin)).rows().get(0).get(BulletinTable.COLUMNS.size() - 1);
            String text = BulletinFile.text(bulletin, Status.PUBLISHED, body);
            Bulletin read = read(bulletin.document().path(), text, none);
            assertThat(none.sorted()).isEmpty();
            assertThat(bare(read)).isEqualTo(bare(bulletin));
            if (!body.isEmpty()) {
                assertThat(BulletinTable.of(List.of(read)).rows())
                        .isEqualTo(BulletinTable.of(List.of(bulletin)).rows());
            }
        }
    }

    private static List<BulletinSheet.Told> told(Bytes csv, Problems problems) {
        return BulletinSheet.read(files(), DAY, csv, Place.of("ban-tin.csv"), problems);
    }

    private static Bulletin read(String path, String text, Problems problems) {
        Place place = Place.of("content/" + path);
        Header header = Header.of(text, place, "~~~~~~", Keys.all(), problems).orElseThrow();
        Fields fields = new Fields(place, header.fields(), problems);
        fields.allow(Keys.of("ban-tin"));
        Document document = new Document(
                path,
                "ban-tin",
                Status.PUBLISHED,
                fields.date("date"),
                fields.required("title"),
                fields.list("tags"),
                "",
                fields.asWritten(),
                Sources.of(place.file(), text));
        ContentFiles files = files();
        return new Bulletins(files, List.of(), new Registers(files, problems), DAY)
                .bulletin(new ReadDocument(document, fields, List.of()))
                .orElseThrow();
    }

    private static ContentFiles files() {
        ContentFiles files = RegisteredUnits.of("phong-mot", "phong-hai");
        files.check("ban-tin/2026/bao-cao.pdf", REPORT);
        return files;
    }

    @Provide
    Arbitrary<List<Bulletin>> bulletins() {
        Arbitrary<Optional<Bulletin.Claim>> claim = Combinators.combine(
                        Arbitraries.of(Completion.values()),
                        line(),
                        Arbitraries.integers().between(2020, 2030))
                .as(Bulletin.Claim::new)
                .optional();
        Arbitrary<List<Integer>> days =
                Arbitraries.integers().between(0, 20).list().ofSize(3);
        return Combinators.combine(line(), line(), claim, days, body(), evidence(), revisions(), line())
                .as(BulletinRoundTripTest::bulletin)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(BulletinRoundTripTest::numbered);
    }

    private static Bulletin bulletin(
            String title,
            String summary,
            Optional<Bulletin.Claim> claim,
            List<Integer> days,
            String body,
            List<Evidence> evidence,
            List<String> notes,
            String tag) {
        LocalDate happened = LocalDate.of(2026, 2, 1).plusDays(days.get(0));
        LocalDate reported = happened.plusDays(days.get(1));
        LocalDate published = reported.plusDays(days.get(2));
        List<Revision> revisions = notes.stream()
                .map(note -> new Revision(published.plusDays(note.length()), note.length() % 2 == 0, note))
                .sorted(java.util.Comparator.comparing(Revision::on))
                .toList();
        Document document = new Document(
                "ban-tin/2026/x.adoc",
                "ban-tin",
                Status.PUBLISHED,
                Optional.of(published),
                title,
                List.of(tag.replace(",", "").strip()).stream()
                        .filter(t -> !t.isEmpty())
                        .toList(),
                "",
                Map.of(),
                Sources.of("x", "= x\n:jbake-type: ban-tin\n\n" + body));
        return new Bulletin(
                document,
                published,
                reported,
                happened,
                days.get(0) % 2 == 0 ? "phong-mot" : "phong-hai",
                "mau",
                days.get(0) % 3 == 0 ? List.of("m1", "m1-k2") : List.of("m1"),
                claim.isPresent() && days.get(0) % 2 == 0 ? List.of("nv-01", "nv-02") : List.of(),
                summary,
                claim,
                evidence,
                Optional.of("2026/cu").filter(c -> days.get(1) % 2 == 0),
                revisions);
    }

    private static List<Bulletin> numbered(List<Bulletin> bulletins) {
        List<Bulletin> numbered = new ArrayList<>();
        for (Bulletin b : bulletins) {
            Document d = b.document();
            numbered.add(b.withDocument(new Document(
                    "ban-tin/2026/b" + numbered.size() + ".adoc",
                    d.type(),
                    d.status(),
                    d.date(),
                    d.title(),
                    d.tags(),
                    d.body(),
                    d.header(),
                    d.sources())));
        }
        return numbered;
    }

    /** At least one, as most levels need it. */
    private static Arbitrary<List<Evidence>> evidence() {
        return Combinators.combine(Arbitraries.integers().between(0, 2), line())
                .as((kind, title) -> switch (kind) {
                    case 0 -> (Evidence) new Evidence.File("ban-tin/2026/bao-cao.pdf", REPORT.sha256(), title);
                    case 1 -> new Evidence.Link(URI.create("https://vi-du.example/a,b;c?d=e"), title.replace("|", "/"));
                    default -> new Evidence.Registered("qd-1", title.replace("|", "/"));
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<List<String>> revisions() {
        return line().list().ofMaxSize(2);
    }

    /** A line of a head: no braces, which AsciiDoc would take for its own. */
    private static Arbitrary<String> line() {
        return DutyRoundTripTest.words()
                .map(text -> text.replace("\n", " ")
                        .replace("{a}", "a")
                        .replace("\u2028", "")
                        .strip())
                .filter(text -> !text.isEmpty());
    }

    private static Arbitrary<String> body() {
        return Arbitraries.of("", "- 2030\n\n=1+1; \"hai\"\n", "một,\n\n* hai\n* ba", "----\n// trong mã\n----", "@a'b")
                .map(String::stripTrailing);
    }

    private static Bulletin bare(Bulletin b) {
        Document d = b.document();
        return b.withDocument(new Document(
                d.path(), d.type(), Status.DRAFT, d.date(), d.title(), d.tags(), "", Map.of(), Sources.of("x", "")));
    }
}
