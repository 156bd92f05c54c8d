package vn.congbo.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.model.Evidence;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.source.Documents.ReadDocument;

/**
 * Reads what a bulletin rests on, one line each: {@code <file> | sha256:<digest> | <title>}, {@code <https address> | <title>} or
 * {@code <id in the register of instruments> | <title>}.
 */
final class EvidenceFields {

    private static final String DIGEST = "sha256:";

    private final ContentFiles files;
    private final Registers registers;

    EvidenceFields(ContentFiles files, Registers registers) {
        this.files = files;
        this.registers = registers;
    }

    List<Evidence> of(ReadDocument read) {
        String path = read.document().path();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return read.fields().numbered("minh-chung").stream()
                .flatMap(value -> evidence(value, folder, read.fields()).stream())
                .toList();
    }

    private Optional<Evidence> evidence(Fields.Value value, String folder, Fields f) {
        List<String> parts =
                Stream.of(value.text().split("\\|", 3)).map(String::strip).toList();
        String first = parts.get(0);
        Optional<Evidence> read;
        if (first.matches("https?://.*")) {
            read = parts.size() == 2 ? link(first, parts.get(1)) : Optional.empty();
        } else if (first.contains(".")) {
            return file(parts, folder, f, value);
        } else {
            read = parts.size() == 2 && Fields.ID.matcher(first).matches()
                    ? Optional.of(new Evidence.Registered(first, parts.get(1)))
                    : Optional.empty();
            read.ifPresent(r -> known(first, value.place(), f));
        }
        if (read.isEmpty() || read.get().title().isEmpty()) {
            f.report(Fault.EVIDENCE_UNREADABLE, value.place(), value.text(), value.text());
            return Optional.empty();
        }
        return read;
    }

    private void known(String instrument, Place place, Fields f) {
        if (!registers.knowsInstrument(instrument, place)) {
            f.spoil();
        }
    }

    private static Optional<Evidence> link(String address, String title) {
        try {
            URI uri = new URI(address);
            return uri.getHost() == null ? Optional.empty() : Optional.of(new Evidence.Link(uri, title));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The cure of a missing or wrong digest is the line as it should be, so that nobody has to reckon one by hand. */
    private Optional<Evidence> file(List<String> parts, String folder, Fields f, Fields.Value value) {
        String name = parts.get(0);
        String path = folder + name;
        if (!files.has(path)) {
            f.report(
                    Fault.EVIDENCE_MISSING,
                    value.place(),
                    name,
                    files.place(path).file());
            return Optional.empty();
        }
        String actual = files.bytes(path).sha256();
        String title = parts.get(parts.size() - 1);
        boolean written = parts.size() == 3 && parts.get(1).startsWith(DIGEST) && !title.isEmpty();
        if (!written) {
            String shown = parts.size() > 1 && !title.startsWith(DIGEST) && !title.isEmpty() ? title : "…";
            f.report(Fault.EVIDENCE_WITHOUT_DIGEST, value.place(), value.text(), name, actual, shown);
            return Optional.empty();
        }
        String given = parts.get(1).substring(DIGEST.length()).strip();
        if (!given.equals(actual)) {
            f.report(Fault.EVIDENCE_CHANGED, value.place(), given, name, given, actual);
            return Optional.empty();
        }
        return Optional.of(new Evidence.File(path, actual, title));
    }
}
