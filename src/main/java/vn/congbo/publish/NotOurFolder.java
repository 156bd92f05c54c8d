package vn.congbo.publish;

import java.io.IOException;
import java.nio.file.Path;

/** The folder to publish to holds something that this program did not write: it is left alone. */
public final class NotOurFolder extends IOException {

    private static final long serialVersionUID = 1L;

    NotOurFolder(Path folder) {
        super(folder.toString());
    }
}
