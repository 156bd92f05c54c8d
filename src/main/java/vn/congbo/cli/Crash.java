package vn.congbo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.congbo.publish.AnotherPublication;
import vn.congbo.publish.NotOurFolder;

/** What is not the writer's fault: the disk's, the machine's or ours. A short line on the screen; the whole story, if it is ours, in a file. */
final class Crash {

    private final PrintWriter err;
    private final Language language;

    Crash(PrintWriter err, Language language) {
        this.err = err;
        this.language = language;
    }

    int report(Exception thrown) {
        Exception e =
                thrown instanceof UncheckedIOException && thrown.getCause() instanceof IOException io ? io : thrown;
        if (e instanceof NotOurFolder) {
            err.println(language.text("not-our-folder", String.valueOf(e.getMessage())));
        } else if (e instanceof AnotherPublication) {
            err.println(language.text("another-publication", String.valueOf(e.getMessage())));
        } else if (e instanceof java.net.BindException) {
            err.println(language.text("port-taken", String.valueOf(e.getMessage())));
        } else if (e instanceof IOException) {
            err.println(language.text("disk", e.getClass().getSimpleName() + ": " + e.getMessage()));
        } else {
            err.println(language.text("bug", String.valueOf(e), story(e)));
        }
        return Main.OUR_FAULT;
    }

    private static String story(Exception e) {
        StringWriter story = new StringWriter();
        e.printStackTrace(new PrintWriter(story));
        try {
            Path file = Files.createTempFile("congbo-", ".log");
            Files.writeString(file, story.toString());
            return file.toString();
        } catch (IOException full) {
            return "(" + full.getMessage() + ")";
        }
    }
}
