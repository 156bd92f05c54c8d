package vn.congbo.publish;

import java.io.IOException;
import java.nio.file.Path;

/** Another process publishes to the same address at this moment. */
public final class AnotherPublication extends IOException {

    private static final long serialVersionUID = 1L;

    AnotherPublication(Path address) {
        super(address.toString());
    }
}
