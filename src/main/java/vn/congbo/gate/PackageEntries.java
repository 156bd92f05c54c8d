package vn.congbo.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Office documents (Office Open XML, OpenDocument) and other zip files, with all that is in them. Limits hold for the whole file, whatever
 * is packed in what: a small file can be endless inside.
 */
final class PackageEntries {

    private static final long MOST_BYTES = 128L << 20;
    private static final int MOST_ENTRIES = 10_000;
    private static final int DEEPEST = 3;
    private static final Set<String> XML = Set.of("xml", "rdf", "rels", "svg");

    private long bytesLeft = MOST_BYTES;
    private int entriesLeft = MOST_ENTRIES;
    private int depth;

    void read(byte[] bytes, Unseen unseen) throws IOException {
        if (++depth > DEEPEST) {
            throw new IOException("Packed too deep");
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                throw new IOException("No zip file");
            }
            for (; entry != null; entry = zip.getNextEntry()) {
                read(entry.getName(), content(zip), unseen);
            }
        }
        depth--;
    }

    private byte[] content(InputStream zip) throws IOException {
        byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE, bytesLeft + 1));
        bytesLeft -= content.length;
        if (bytesLeft < 0 || --entriesLeft < 0) {
            throw new IOException("Larger inside than we look");
        }
        return content;
    }

    private void read(String name, byte[] content, Unseen unseen) throws IOException {
        String extension = ProjectFile.extension(name);
        ProjectFile.Kind kind = ProjectFile.kind(extension);
        if (content.length == 0) {
            return; // a folder
        }
        if (XML.contains(extension)) {
            XmlPeople.read(content, name, unseen);
        } else if (kind == ProjectFile.Kind.TEXT) {
            String text = new String(content, StandardCharsets.UTF_8);
            unseen.text(text.indexOf('\0') < 0 ? text : "");
        } else {
            unseen.add(kind, content, this);
        }
    }
}
