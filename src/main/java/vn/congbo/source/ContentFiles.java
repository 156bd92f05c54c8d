package vn.congbo.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.text.LineCheck;
import vn.congbo.text.Unmarked;

/** The files of one folder of the project, sorted, read once, their text checked letter by letter. */
final class ContentFiles {

    private static final Pattern GOOD_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    /** No document to us, though it is one to whoever wrote it. */
    private static final Pattern SHOUTED = Pattern.compile("(?i:.*\\.adoc)(?<!\\.adoc)");

    private final String folder;
    private final Map<String, Bytes> files = new TreeMap<>();
    private final Problems problems;

    ContentFiles(String folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** @param folder relative to the project; a missing one has no files */
    static ContentFiles of(Path project, String folder, Problems problems) throws IOException {
        ContentFiles files = new ContentFiles(folder, problems);
        Path root = project.resolve(folder);
        if (Files.isDirectory(root)) {
            Path real = root.toRealPath();
            Files.walkFileTree(real, files.new Reader(real));
        }
        return files;
    }

    /** Paths below the folder, POSIX, sorted by code point. */
    List<String> paths() {
        return List.copyOf(files.keySet());
    }

    Bytes bytes(String path) {
        Bytes bytes = files.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("Not among the files read: " + path);
        }
        return bytes;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** The checks of {@link #text} for a file of the project itself. */
    void check(String file, Bytes bytes) {
        files.put(file, bytes);
        text(file);
    }

    Place place(String path) {
        return Place.of(folder.isEmpty() ? path : folder + "/" + path);
    }

    /** The text of a file; empty when it is no UTF-8. Each kind of wrong letter is reported once per file, at its first line. */
    Optional<String> text(String path) {
        return decoded(path).filter(text -> checkLetters(path, text));
    }

    /** The text of a file, whatever its letters: an original is published as it is. */
    Optional<String> decoded(String path) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(path).toArray()))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(Fault.NOT_UTF8, place(path).at(firstBadLine(bytes(path))));
            return Optional.empty();
        }
    }

    private boolean checkLetters(String path, String text) {
        Map<LineCheck.Kind, Integer> seen = new EnumMap<>(LineCheck.Kind.class);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            LineCheck.of(lines.get(i)).ifPresent(finding -> {
                if (seen.merge(finding.kind(), 1, Integer::sum) == 1) {
                    problems.mark(fault(finding.kind()), place(path).at(line), finding.mark(), finding.mark());
                }
            });
        }
        return !seen.containsKey(LineCheck.Kind.LEGACY_ENCODING);
    }

    private static Fault fault(LineCheck.Kind kind) {
        return switch (kind) {
            case LEGACY_ENCODING -> Fault.LEGACY_ENCODING;
            case NOT_NFC -> Fault.NOT_NFC;
            case LOOK_ALIKE -> Fault.LOOK_ALIKE_LETTER;
        };
    }

    /** Line of the first byte sequence that is no UTF-8. */
    private static int firstBadLine(Bytes bytes) {
        byte[] raw = bytes.toArray();
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(raw);
        decoder.decode(in, java.nio.CharBuffer.allocate(raw.length), true);
        int line = 1;
        for (int i = 0; i < in.position() && i < raw.length; i++) {
            line += raw[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private final class Reader extends SimpleFileVisitor<Path> {
        private final Path root;

        Reader(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(root) && name(dir).startsWith(".");
            if (!hidden && !dir.equals(root)) {
                checkName(dir);
            }
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            if (!name.startsWith(".")) {
                String path = root.relativize(file).toString().replace('\\', '/');
                checkName(file);
                read(file, path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(
                    Fault.UNREADABLE_FILE,
                    place(root.relativize(file).toString().replace('\\', '/')));
            return FileVisitResult.CONTINUE;
        }

        private void checkName(Path path) {
            String name = Normalizer.normalize(name(path), Normalizer.Form.NFC);
            if (!GOOD_NAME.matcher(name).matches() || SHOUTED.matcher(name).matches()) {
                String relative = root.relativize(path).toString().replace('\\', '/');
                problems.add(
                        Fault.BAD_FILE_NAME,
                        place(Normalizer.normalize(relative, Normalizer.Form.NFC)),
                        name,
                        right(name));
            }
        }

        /** The same words as an address has them; the dots before a language and an ending stay. */
        private static String right(String name) {
            return Stream.of(name.split("\\.", -1))
                    .map(part -> Unmarked.slug(part, part.length()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("."));
        }

        private void read(Path file, String path) {
            try {
                // A link may not lead out of the folder: content comes from people who may not read the whole machine.
                if (Files.isSymbolicLink(file) && !file.toRealPath().startsWith(root.toRealPath())) {
                    problems.add(Fault.LINK_OUTSIDE, place(path));
                    return;
                }
                files.put(path, Bytes.of(Files.readAllBytes(file)));
            } catch (IOException e) {
                problems.add(Fault.UNREADABLE_FILE, place(path));
            }
        }

        private static String name(Path file) {
            Path name = file.getFileName();
            return name == null ? "" : name.toString();
        }
    }
}
