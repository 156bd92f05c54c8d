package vn.congbo.pack;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;

/**
 * ZIP (APPNOTE 6.3.10): names in UTF-8, sorted; one time for all; files that all may read. By Commons Compress, because it takes bytes that are
 * compressed already: the JDK's writer compresses by itself, one file after the other, with the zlib of the machine.
 */
final class ZipWriter {

    private static final int READABLE_FILE = 0100644;

    /** What the two bytes of a date can say. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1980, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2107, 12, 31);

    /** The library takes the time through the machine's time zone and back: noon comes back everywhere, midnight is skipped by some clocks. */
    private static final int NOON = 12;

    /** Made at the same time, and held until they are written. */
    private static final int BATCH = 64;

    private record Entry(ZipArchiveEntry head, Bytes data) {

        static Entry of(String name, LocalDateTime time, Bytes content) {
            byte[] bytes = content.toArray();
            CRC32 crc = new CRC32();
            crc.update(bytes);
            Optional<Bytes> shorter = Deflate.of(bytes);
            Bytes data = shorter.orElse(content);
            ZipArchiveEntry head = new ZipArchiveEntry(name);
            head.setMethod(shorter.isPresent() ? ZipArchiveEntry.DEFLATED : ZipArchiveEntry.STORED);
            head.setCrc(crc.getValue());
            head.setSize(bytes.length);
            head.setCompressedSize(data.size());
            head.setTimeLocal(time);
            head.setUnixMode(READABLE_FILE);
            return new Entry(head, data);
        }
    }

    private ZipWriter() {}

    /** @param folder what all paths begin with in the archive */
    static void write(List<OutputFile> files, String folder, LocalDate day, Path to) throws IOException {
        List<OutputFile> sorted =
                files.stream().sorted(Comparator.comparing(OutputFile::path)).toList();
        LocalDateTime time = time(day);
        try (ZipArchiveOutputStream zip =
                new ZipArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (int i = 0; i < sorted.size(); i += BATCH) {
                List<Entry> batch = sorted.subList(i, Math.min(sorted.size(), i + BATCH)).parallelStream()
                        .map(file -> Entry.of(folder + file.path(), time, file.bytes()))
                        .toList();
                for (Entry entry : batch) {
                    zip.addRawArchiveEntry(
                            entry.head(), new ByteArrayInputStream(entry.data().toArray()));
                }
            }
        }
    }

    private static LocalDateTime time(LocalDate day) {
        LocalDate told = day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
        return told.atTime(NOON, 0);
    }
}
