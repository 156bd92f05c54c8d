package vn.congbo.pack;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;

/**
 * ZIP (APPNOTE 6.3.10): names in UTF-8, sorted; one day for all; files that all may read. By hand, because the JDK's writer compresses by
 * itself, one file after the other, with the zlib of the machine.
 */
final class ZipWriter {

    private static final long LOCAL = 0x04034b50;
    private static final long CENTRAL = 0x02014b50;
    private static final long END = 0x06054b50;
    private static final long END_64 = 0x06064b50;
    private static final long LOCATOR_64 = 0x07064b50;

    private static final int UTF_8 = 0x0800;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int VERSION = 20;
    private static final int VERSION_64 = 45;
    private static final int MADE_ON_UNIX = (3 << 8) | VERSION_64;
    private static final long READABLE_FILE = 0100644L << 16;
    private static final long MOST_BYTES = 0xFFFF_FFFFL;
    private static final int MOST_ENTRIES = 0xFFFF;

    /** Made at the same time, and held until they are written. */
    private static final int BATCH = 64;

    private record Entry(String name, long crc, int size, Bytes data, int method) {

        static Entry of(String name, Bytes content) {
            byte[] bytes = content.toArray();
            CRC32 crc = new CRC32();
            crc.update(bytes);
            return Deflate.of(bytes)
                    .map(data -> new Entry(name, crc.getValue(), bytes.length, data, DEFLATED))
                    .orElseGet(() -> new Entry(name, crc.getValue(), bytes.length, content, STORED));
        }

        byte[] path() {
            return name.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final OutputStream out;
    private final int day;
    private final ByteArrayOutputStream central = new ByteArrayOutputStream();
    private long offset;
    private long entries;

    private ZipWriter(OutputStream out, LocalDate day) {
        this.out = out;
        this.day = dosDay(day);
    }

    /** @param folder what all paths begin with in the archive */
    static void write(List<OutputFile> files, String folder, LocalDate day, Path to) throws IOException {
        List<OutputFile> sorted =
                files.stream().sorted(Comparator.comparing(OutputFile::path)).toList();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            ZipWriter zip = new ZipWriter(out, day);
            for (int i = 0; i < sorted.size(); i += BATCH) {
                List<Entry> batch = sorted.subList(i, Math.min(sorted.size(), i + BATCH)).parallelStream()
                        .map(file -> Entry.of(folder + file.path(), file.bytes()))
                        .toList();
                for (Entry entry : batch) {
                    zip.add(entry);
                }
            }
            zip.end();
        }
    }

    private void add(Entry entry) throws IOException {
        long start = offset;
        boolean far = start >= MOST_BYTES;
        put(describe(new LittleEndian().u4(LOCAL).u2(VERSION), entry).u2(0).toArray());
        put(entry.path());
        put(entry.data().toArray());
        LittleEndian line = new LittleEndian().u4(CENTRAL).u2(MADE_ON_UNIX, far ? VERSION_64 : VERSION);
        describe(line, entry).u2(far ? 12 : 0, 0, 0, 0).u4(READABLE_FILE, Math.min(start, MOST_BYTES));
        central.writeBytes(line.toArray());
        central.writeBytes(entry.path());
        if (far) {
            central.writeBytes(new LittleEndian().u2(1, 8).u8(start).toArray());
        }
        entries++;
    }

    /** What the header before a file and its line in the directory have in common. */
    private LittleEndian describe(LittleEndian to, Entry entry) {
        return to.u2(UTF_8, entry.method(), 0, day)
                .u4(entry.crc(), entry.data().size(), entry.size())
                .u2(entry.path().length);
    }

    private void end() throws IOException {
        long start = offset;
        put(central.toByteArray());
        long end = offset;
        if (entries >= MOST_ENTRIES || end >= MOST_BYTES) {
            put(new LittleEndian()
                    .u4(END_64)
                    .u8(44)
                    .u2(MADE_ON_UNIX, VERSION_64)
                    .u4(0, 0)
                    .u8(entries, entries, end - start, start)
                    .u4(LOCATOR_64, 0)
                    .u8(end)
                    .u4(1)
                    .toArray());
        }
        int count = (int) Math.min(entries, MOST_ENTRIES);
        put(new LittleEndian()
                .u4(END)
                .u2(0, 0, count, count)
                .u4(Math.min(end - start, MOST_BYTES), Math.min(start, MOST_BYTES))
                .u2(0)
                .toArray());
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        offset += bytes.length;
    }

    /** Years of 1980 to 2107; the day of the site, at midnight, in no time zone. */
    private static int dosDay(LocalDate day) {
        int year = Math.max(0, Math.min(127, day.getYear() - 1980));
        return (year << 9) | (day.getMonthValue() << 5) | day.getDayOfMonth();
    }
}
