package vn.congbo.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.congbo.model.Fault;

/** What a file carries that nobody sees who looks at it: who made it, where, and texts beside the picture or the pages. */
final class Unseen {

    private final List<Finding> findings = new ArrayList<>();

    /** @throws IOException when the file is not what its name says, is locked, or is larger inside than we look */
    static Unseen in(ProjectFile.Kind kind, byte[] bytes) throws IOException {
        Unseen unseen = new Unseen();
        unseen.add(kind, bytes, new PackageEntries());
        return unseen;
    }

    void add(ProjectFile.Kind kind, byte[] bytes, PackageEntries packages) throws IOException {
        switch (kind) {
            case PICTURE -> PictureData.read(bytes, this);
            case PDF -> PdfData.read(bytes, this);
            case PACKAGE -> packages.read(bytes, this);
            case CLOSED -> throw new IOException("A kind that cannot be looked into");
            case TEXT, OPEN -> {}
        }
    }

    /** A field that names a person, or tells where or by whose device the file was made. */
    void person(String field, String value) {
        if (!value.isBlank()) {
            findings.add(new Finding(Fault.HIDDEN_DATA, 0, value.strip(), List.of(field, Masked.name(value))));
        }
    }

    void text(String text) {
        findings.addAll(TextScan.of(text));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
