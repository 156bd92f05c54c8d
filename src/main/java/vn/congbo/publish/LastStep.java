package vn.congbo.publish;

import java.io.IOException;

/** What is left to do when all files are staged and nobody else publishes there; the switch comes next. */
@FunctionalInterface
public interface LastStep {

    /** @return whether the site may be published: making its files may have shown that it must not */
    boolean take() throws IOException;
}
