package vn.congbo.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * {@code <target>.zip} beside the site: the archive of just the release that stands there, or no archive; an old one beside a newer site would
 * be taken for it. A record tells of which release it is, and its sums.
 */
final class PackFile {

    private static final int CHUNK = 1 << 16;

    private final Path archive;
    private final StagedFile staged;
    private final Path record;

    PackFile(Path output, String target) {
        this.archive = output.resolve(target + ".zip");
        this.staged = StagedFile.of(archive);
        this.record = output.resolve(".congbo").resolve(target + ".goi");
    }

    /** Makes it, and does not put it in its place yet. */
    void stage(Packing packing, Path site) throws IOException {
        if (Files.exists(archive, LinkOption.NOFOLLOW_LINKS) && !Files.exists(record)) {
            throw new NotOurFolder(archive);
        }
        try {
            packing.work().write(site, staged.path());
        } catch (IOException | RuntimeException e) {
            staged.discard();
            throw e;
        }
    }

    /** The record first: what a crash leaves behind is then a file of ours that is not the one recorded, and is made again. */
    void place(Packing packing, Path release) throws IOException {
        Files.writeString(record, line(sums(staged.path()), release) + packing.maker());
        staged.place();
    }

    /** The one that was made before; what others put there stays. */
    void remove() throws IOException {
        if (Files.exists(record)) {
            Files.deleteIfExists(archive);
            Files.delete(record);
        }
    }

    /** Whether it is, byte for byte, what such a packing made of that release. */
    boolean isOf(Path release, Packing packing) throws IOException {
        return isRecorded() && Files.readString(record).equals(line(sums(archive), release) + packing.maker());
    }

    /** Whether it is what was made of that release; also where none was made. */
    boolean isWhole(Path release) throws IOException {
        return !Files.exists(record)
                || (isRecorded() && Files.readString(record).startsWith(line(sums(archive), release)));
    }

    /** Whether there is one that was made here. */
    boolean isRecorded() {
        return Files.isRegularFile(record) && Files.isRegularFile(archive);
    }

    private static String line(String sums, Path release) {
        return sums + " " + release.getFileName() + "\n";
    }

    private static String sums(Path file) throws IOException {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                one.update(chunk, 0, n);
                other.update(chunk, 0, n);
            }
        }
        return Files.size(file) + " " + one.getValue() + " " + other.getValue();
    }
}
