package vn.congbo.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import vn.congbo.model.Conversion;
import vn.congbo.model.Conversion.Reason;

/**
 * Conversions kept on disk, so that JRuby starts only when something must be converted.
 *
 * <p>An entry holds the digests of all that its conversion depended on: this program, the document's text, the attributes given to it,
 * every file that it read on the way or looked for in vain. It is used only when each of them is the same now; so it cannot be stale, and
 * what differs is the reason to convert again. Entries lie in packs: each build writes what it converted as one new pack, moved into place
 * whole, so builds may run side by side; now and then the packs are merged and what nobody uses is dropped. A damaged entry counts as
 * missing. The folder may be deleted at any time, and a folder that cannot be written costs time, not correctness.
 */
final class ConversionCache {

    /** What a conversion depends on, but for the files that it reads: digests, but for the document's path. */
    record Key(String path, String content, String attributes) {

        /** All but the path, as one text. */
        String rest() {
            return content + " " + attributes;
        }

        static Key of(String path, String rest) {
            int blank = rest.indexOf(' ');
            return new Key(path, rest.substring(0, Math.max(0, blank)), rest.substring(blank + 1));
        }
    }

    private record Entry(Key key, Map<String, String> reads, ByteBuffer value) {}

    private static final String SUFFIX = ".goi";
    private static final String HEAD = "congbo 2 " + Program.identity() + "\n";
    private static final int MANY_PACKS = 32;
    /** Earlier conversions of a document that stay, for a text that is taken back. */
    private static final int EARLIER = 3;

    /** Conversions of one document among which is searched: a process that builds for days must not gather them. */
    private static final int AT_ONCE = 8;

    private final Path folder;
    private final List<Path> packs = new ArrayList<>();
    /** By path, newest first. */
    private final Map<String, List<Entry>> kept = new ConcurrentHashMap<>();

    private final Map<Key, Entry> used = new ConcurrentHashMap<>();
    private final Map<Key, Entry> fresh = new ConcurrentHashMap<>();
    private boolean ofAnotherProgram;

    ConversionCache(Path folder) {
        this.folder = folder;
        for (Path pack : list()) {
            packs.add(pack);
            open(pack);
        }
    }

    /** @param digestOf path of a file that may have been read → its digest now, "-" when there is none */
    Optional<Converted> find(Key key, UnaryOperator<String> digestOf) {
        for (Entry entry : kept.getOrDefault(key.path(), List.of())) {
            if (entry.key().equals(key) && changedRead(entry, digestOf).isEmpty()) {
                Optional<Converted> whole = Converted.read(entry.value().duplicate());
                if (whole.isPresent()) {
                    used.put(key, entry);
                    return whole;
                }
            }
        }
        return Optional.empty();
    }

    /** Why {@link #find} found nothing. */
    Conversion why(Key key, UnaryOperator<String> digestOf) {
        List<Entry> entries = kept.getOrDefault(key.path(), List.of());
        if (entries.isEmpty()) {
            return new Conversion(key.path(), ofAnotherProgram ? Reason.ENGINE : Reason.NEW, "");
        }
        Entry last = entries.get(0);
        if (!last.key().content().equals(key.content())) {
            return new Conversion(key.path(), Reason.CONTENT, "");
        }
        if (!last.key().attributes().equals(key.attributes())) {
            return new Conversion(key.path(), Reason.ATTRIBUTE, "");
        }
        return changedRead(last, digestOf)
                .map(file -> new Conversion(key.path(), Reason.INCLUDE, file))
                .orElse(new Conversion(key.path(), Reason.NEW, ""));
    }

    /**
     * @param reads every file that the conversion read or looked for → its digest, "-" when there was none
     * @return the same conversion, as it is kept
     */
    Converted keep(Key key, Map<String, String> reads, Converted converted) {
        Texts value = new Texts();
        converted.write(value);
        Entry entry = new Entry(key, Map.copyOf(reads), ByteBuffer.wrap(value.toArray()));
        fresh.put(key, entry);
        add(entry);
        return Converted.read(entry.value().duplicate()).orElse(converted);
    }

    void stillUsed(String path) {
        kept.getOrDefault(path, List.of()).stream().limit(1).forEach(entry -> used.put(entry.key(), entry));
    }

    /** Writes what was kept since the last time; what is kept meanwhile, by a build that has begun already, is for the next time. */
    synchronized void save() {
        Map<Key, Entry> now = Map.copyOf(fresh);
        if (now.isEmpty()) {
            return;
        }
        boolean merge = ofAnotherProgram || packs.size() >= MANY_PACKS;
        List<Path> before = List.copyOf(packs);
        try {
            Files.createDirectories(folder);
            packs.add(write(merge ? merged(now) : now.values()));
            used.putAll(now);
            now.forEach(fresh::remove);
            if (merge) {
                packs.removeAll(before);
                ofAnotherProgram = false;
                for (Path pack : before) {
                    Files.deleteIfExists(pack);
                }
            }
        } catch (IOException e) {
            // A cache that cannot be written is no cache; the conversions themselves are in hand.
        }
    }

    private static Optional<String> changedRead(Entry entry, UnaryOperator<String> digestOf) {
        return entry.reads().entrySet().stream()
                .filter(read -> !read.getValue().equals(digestOf.apply(read.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** What this build used and made, and a few earlier conversions of the same documents. */
    private List<Entry> merged(Map<Key, Entry> fresh) {
        List<Entry> all = new ArrayList<>();
        Set<Key> now = used.keySet();
        used.keySet().stream()
                .map(Key::path)
                .distinct()
                .sorted()
                .forEach(path -> kept.getOrDefault(path, List.of()).stream()
                        .filter(e -> !now.contains(e.key()) && !fresh.containsKey(e.key()))
                        .limit(EARLIER)
                        .forEach(all::add));
        all.addAll(used.values());
        all.addAll(fresh.values());
        return all;
    }

    private Path write(Collection<Entry> entries) throws IOException {
        Path staging = Files.createTempFile(folder, "tam", null);
        try (FileChannel channel = FileChannel.open(staging, StandardOpenOption.WRITE)) {
            writeAll(channel, ByteBuffer.wrap(HEAD.getBytes(StandardCharsets.UTF_8)));
            for (Entry entry : entries) {
                Texts head = new Texts();
                head.text(entry.key().path());
                head.text(entry.key().content());
                head.text(entry.key().attributes());
                head.texts(entry.reads());
                byte[] first = head.toArray();
                ByteBuffer value = entry.value().duplicate();
                CRC32 sum = new CRC32();
                sum.update(first);
                sum.update(value.duplicate());
                ByteBuffer frame = ByteBuffer.allocate(2 * Integer.BYTES + first.length);
                frame.putInt(first.length + value.remaining());
                frame.putInt((int) sum.getValue());
                frame.put(first);
                writeAll(channel, frame.flip());
                writeAll(channel, value);
            }
        } catch (IOException e) {
            Files.deleteIfExists(staging);
            throw e;
        }
        return Files.move(staging, folder.resolve(name()), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Sorts behind all packs there are, and no two builds take the same. */
    private String name() {
        long last = packs.stream()
                .mapToLong(p -> number(String.valueOf(p.getFileName())))
                .max()
                .orElse(0);
        return String.format("%08d-%s%s", last + 1, java.util.UUID.randomUUID(), SUFFIX);
    }

    private static long number(String name) {
        return name.matches("\\d{8}-.*") ? Long.parseLong(name.substring(0, 8)) : 0;
    }

    /** Oldest first. */
    private List<Path> list() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.toString().endsWith(SUFFIX)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private void add(Entry entry) {
        kept.merge(
                entry.key().path(),
                List.of(entry),
                (older, newest) -> Stream.concat(newest.stream(), older.stream())
                        .limit(AT_ONCE)
                        .toList());
    }

    /** Another build begins: what the one before used may no longer be. */
    void begin() {
        used.clear();
    }

    private void open(Path pack) {
        try (FileChannel channel = FileChannel.open(pack, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            byte[] head = new byte[Math.min(HEAD.length(), bytes.remaining())];
            bytes.get(head);
            if (!new String(head, StandardCharsets.UTF_8).equals(HEAD)) {
                ofAnotherProgram = true;
                return;
            }
            while (bytes.remaining() > 2 * Integer.BYTES) {
                int length = bytes.getInt();
                int sum = bytes.getInt();
                if (length < 0 || length > bytes.remaining()) {
                    return;
                }
                add(bytes.slice(bytes.position(), length), sum);
                bytes.position(bytes.position() + length);
            }
        } catch (IOException e) {
            // a pack that another build has just merged, or that cannot be read
        }
    }

    private void add(ByteBuffer entry, int sum) {
        CRC32 found = new CRC32();
        found.update(entry.duplicate());
        if ((int) found.getValue() != sum) {
            return;
        }
        try {
            Key key = new Key(Texts.text(entry), Texts.text(entry), Texts.text(entry));
            Map<String, String> reads = Texts.texts(entry);
            add(new Entry(key, reads, entry.slice()));
        } catch (BufferUnderflowException e) {
            // written by nobody we know
        }
    }
}
