package vn.congbo.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.congbo.feedback.Refused.Reason;
import vn.congbo.model.Bytes;

/**
 * The folder where letters are kept, outside of the project and readable to its owner alone. {@code thu/} holds each letter as it came, under
 * the number of its case; {@code da-nhap.txt} the keyed digests of what was imported, so that letters may be destroyed when their time is over
 * and are still known when they come again; {@code khoa} the key, without which nobody can try out who wrote.
 */
public final class PrivateFolder implements AutoCloseable {

    private static final String KEY = "khoa";
    private static final String IMPORTED = "da-nhap.txt";
    /** An import that was interrupted: its digests, and its cases, which are written last. */
    private static final String BEGUN = "dang-nhap.txt";

    private static final String BEGUN_CASES = "dang-nhap.csv";

    private final Path folder;
    private final byte[] key;
    private final FileChannel channel;
    private final FileLock lock;

    private PrivateFolder(Path folder, byte[] key, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.key = key.clone();
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens or begins such a folder, for one program at a time.
     *
     * @throws Refused when it lies where personal data must not lie, or belongs to something else
     */
    public static PrivateFolder open(Path folder, Path project) throws IOException {
        Boundary.checkFolder(folder, project);
        Path keyFile = folder.resolve(KEY);
        if (!Files.exists(keyFile) && !isEmpty(folder)) {
            throw new Refused(Reason.FOLDER_NOT_OURS, folder.toString());
        }
        WholeFile.privateFolder(folder);
        WholeFile.privateFolder(folder.resolve("thu"));
        if (!Files.exists(keyFile)) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            WholeFile.write(keyFile, new ByteArrayInputStream(fresh), true);
        }
        byte[] key = Files.readAllBytes(keyFile);
        FileChannel channel = FileChannel.open(keyFile, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new PrivateFolder(folder, key, channel, lock);
            }
        } catch (OverlappingFileLockException e) { // another command in this very process
            // told below
        }
        channel.close();
        throw new Refused(Reason.FOLDER_BUSY, folder.toString());
    }

    /** Whether letters may be read from there: a mailbox that lies in the project would be published or remembered with it. */
    public static void checkMailbox(Path file, Path project) throws IOException {
        Boundary.checkFile(file, project);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.findAny().isEmpty();
        }
    }

    /** A name for something that does not tell what it is to anybody without the key (HMAC-SHA-256, RFC 2104). */
    String digest(String of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(of.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has it", e);
        }
    }

    /** Digest → case of everything that was imported. */
    Map<String, String> imported() throws IOException {
        return lines(IMPORTED);
    }

    void keep(String caseId, InputStream letter) throws IOException {
        WholeFile.write(folder.resolve("thu").resolve(caseId + ".eml"), letter, true);
    }

    /** What will be in the register, before it is: whoever finds it knows how to go on. */
    void begin(Map<String, String> digests, Bytes cases) throws IOException {
        write(BEGUN, digests);
        WholeFile.write(folder.resolve(BEGUN_CASES), new ByteArrayInputStream(cases.toArray()), true);
    }

    /** The cases of an import that was interrupted after all its letters had been kept. */
    Optional<Bytes> begun() throws IOException {
        Path cases = folder.resolve(BEGUN_CASES);
        return Files.exists(cases) ? Optional.of(Bytes.of(Files.readAllBytes(cases))) : Optional.empty();
    }

    /** The cases stand in the register. */
    void finish() throws IOException {
        Map<String, String> all = new LinkedHashMap<>(imported());
        all.putAll(lines(BEGUN));
        write(IMPORTED, all);
        Files.deleteIfExists(folder.resolve(BEGUN_CASES));
        Files.deleteIfExists(folder.resolve(BEGUN));
    }

    private Map<String, String> lines(String name) throws IOException {
        Path file = folder.resolve(name);
        Map<String, String> lines = new LinkedHashMap<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .map(line -> line.split(" ", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> lines.put(parts[0], parts[1]));
        }
        return lines;
    }

    private void write(String name, Map<String, String> lines) throws IOException {
        String text = lines.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue() + "\n")
                .collect(Collectors.joining());
        WholeFile.write(folder.resolve(name), new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
