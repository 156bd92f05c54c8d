package vn.congbo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.congbo.NotLogged;
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

    int report(Throwable thrown) {
        err.println(describe(thrown));
        return Main.OUR_FAULT;
    }

    /** The short line. When the fault is ours, the file that it names has been written. */
    String describe(Throwable thrown) {
        Throwable e =
                thrown instanceof UncheckedIOException && thrown.getCause() instanceof IOException io ? io : thrown;
        if (e instanceof NotOurFolder) {
            return language.text("not-our-folder", String.valueOf(e.getMessage()));
        } else if (e instanceof AnotherPublication) {
            return language.text("another-publication", String.valueOf(e.getMessage()));
        } else if (e instanceof NotLogged notLogged) {
            return language.text("not-logged", notLogged.site(), String.valueOf(e.getMessage()));
        } else if (e instanceof java.net.BindException) {
            return language.text("port-taken", String.valueOf(e.getMessage()));
        } else if (e instanceof IOException) {
            return language.text("disk", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        return language.text("bug", String.valueOf(e), story(e));
    }

    private static String story(Throwable e) {
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
