package vn.congbo.jbake;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.congbo.model.Bytes;
import vn.congbo.model.Conversion;
import vn.congbo.source.Conversions;

/**
 * Documents of the build before, for a process that builds again and again: one whose file has the same bytes, under the same
 * configuration and on the same day, need not be read again. Only documents that nothing was wrong with, and that read no other file.
 */
public final class Memory {

    /** @param circumstances all that documents are made from beside their files */
    private record Documents(Object circumstances, Map<Path, Remembered> byFile) {}

    private record Remembered(Bytes bytes, Document document) {}

    private final boolean remembers;
    private Optional<Conversions> conversions = Optional.empty();
    private Documents last = new Documents("", Map.of());
    private Documents now = last;

    private Memory(boolean remembers) {
        this.remembers = remembers;
    }

    /** For one build. */
    public static Memory none() {
        return new Memory(false);
    }

    /** For builds one after the other. */
    public static Memory ofBuilds() {
        return new Memory(true);
    }

    /** Another build begins. */
    synchronized void begin(Object circumstances) {
        last = now.circumstances().equals(circumstances) ? now : new Documents(circumstances, Map.of());
        now = new Documents(circumstances, new ConcurrentHashMap<>());
    }

    /** Those of the build before, if there was one. */
    synchronized Conversions conversions(Path project, Consumer<Conversion> explained) {
        Conversions these =
                conversions.map(before -> before.again(explained)).orElseGet(() -> Conversions.of(project, explained));
        conversions = remembers ? Optional.of(these) : Optional.empty();
        return these;
    }

    /** Whether there is time to write down what was learned once the site is shown. */
    boolean isPatient() {
        return remembers;
    }

    Optional<Document> find(Path file, Bytes bytes) {
        Remembered remembered = last.byFile().get(file);
        if (remembered == null || !remembered.bytes().equals(bytes)) {
            return Optional.empty();
        }
        now.byFile().put(file, remembered);
        return Optional.of(remembered.document());
    }

    void keep(Path file, Bytes bytes, Document document) {
        if (remembers) {
            now.byFile().put(file, new Remembered(bytes, document));
        }
    }
}
