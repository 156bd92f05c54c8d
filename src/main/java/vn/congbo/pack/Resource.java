package vn.congbo.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import vn.congbo.model.Bytes;

/** Files that every copy has, as they lie beside this class. */
final class Resource {

    private Resource() {}

    static Bytes bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
