package vn.congbo.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;

class ZipWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path temp = Path.of("");

    @Test
    void every_content_comes_back_as_it_was() throws IOException {
        List<OutputFile> files = new ArrayList<>();
        Random random = new Random(1);
        for (int size : new int[] {0, 1, 63, 64, 65, 1000, 65_535, 65_536, 300_000}) {
            byte[] noise = new byte[size];
            random.nextBytes(noise);
            files.add(file("nhieu-" + size, Bytes.of(noise)));
            files.add(file("chu-" + size, Bytes.utf8("Kế hoạch. ".repeat(size / 10))));
        }
        files.add(file("tên có dấu", Bytes.utf8("x")));
        try (ZipFile zip = new ZipFile(written(files).toFile())) {
            assertThat(zip.size()).isEqualTo(files.size());
            for (OutputFile file : files) {
                ZipEntry entry = zip.getEntry("goc/" + file.path());
                assertThat(zip.getInputStream(entry).readAllBytes())
                        .as(file.path())
                        .isEqualTo(file.bytes().toArray());
                assertThat(entry.getTimeLocal().toLocalDate()).isEqualTo(DAY);
                assertThat(entry.getCompressedSize()).isLessThanOrEqualTo(entry.getSize());
            }
        }
    }

    /** More files than the old form of the directory can count: ZIP64. */
    @Test
    void seventy_thousand_files_are_all_found() throws IOException {
        List<OutputFile> files = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            files.add(file(String.valueOf(i), Bytes.utf8("tệp " + i)));
        }
        try (ZipFile zip = new ZipFile(written(files).toFile())) {
            assertThat(zip.size()).isEqualTo(70_000);
            assertThat(zip.getInputStream(zip.getEntry("goc/69999")).readAllBytes())
                    .isEqualTo(Bytes.utf8("tệp 69999").toArray());
        }
    }

    /** Known bytes: another release of the compressor must not slip in unseen, for it would make all archives other ones. */
    @Test
    void the_bytes_are_known() throws IOException {
        List<OutputFile> files = List.of(
                file("b.txt", Bytes.utf8("Kế hoạch phát triển đội ngũ trí thức. ".repeat(400))),
                file("a.txt", Bytes.utf8("một")));
        assertThat(Bytes.of(Files.readAllBytes(written(files))).sha256())
                .isEqualTo("6844f21d44cbace40f9448da52355a0edee8600ce3d0ae8d13af1ebf092abce9");
    }

    /** The library asks the machine's time zone; clocks there may skip an hour, or a day of the site may be out of range. */
    @Test
    void the_machines_time_zone_does_not_show() throws IOException {
        List<OutputFile> files = List.of(file("a.txt", Bytes.utf8("một")));
        TimeZone before = TimeZone.getDefault();
        try {
            for (LocalDate day :
                    List.of(LocalDate.of(2018, 11, 4), LocalDate.of(1970, 1, 1), LocalDate.of(2200, 1, 1))) {
                Set<Bytes> archives = new HashSet<>();
                for (String zone : List.of("UTC", "America/Sao_Paulo", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati")) {
                    TimeZone.setDefault(TimeZone.getTimeZone(zone)); // Sao Paulo had no midnight on that day
                    Path archive = temp.resolve("mui-gio.zip");
                    ZipWriter.write(files, "goc/", day, archive);
                    archives.add(Bytes.of(Files.readAllBytes(archive)));
                }
                assertThat(archives).as("%s", day).hasSize(1);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private Path written(List<OutputFile> files) throws IOException {
        Path archive = temp.resolve("thu.zip");
        ZipWriter.write(files, "goc/", DAY, archive);
        return archive;
    }

    private static OutputFile file(String path, Bytes bytes) {
        return new OutputFile(path, bytes, "text/plain", path);
    }
}
