package vn.congbo.jbake;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.PegdownExtensions;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.List;

/** Markdown with the extensions that {@code markdown.extensions} names: pegdown's names, "-" before one to leave out. */
final class Markdown {

    private final Parser parser;
    private final HtmlRenderer renderer;

    private Markdown(DataHolder options) {
        this.parser = Parser.builder(options).build();
        this.renderer = HtmlRenderer.builder(options).build();
    }

    static Markdown with(List<String> extensions) {
        int wanted = PegdownExtensions.NONE;
        for (String extension : extensions) {
            wanted = extension.startsWith("-")
                    ? wanted & ~bits(extension.substring(1))
                    : wanted | bits(extension.startsWith("+") ? extension.substring(1) : extension);
        }
        return new Markdown(PegdownOptionsAdapter.flexmarkOptions(wanted));
    }

    String toHtml(String text) {
        return renderer.render(parser.parse(text));
    }

    /** The names are those of {@link PegdownExtensions}'s constants; JBake passes over others without a word, and so do we. */
    private static int bits(String name) {
        try {
            return PegdownExtensions.class.getField(name).getInt(null);
        } catch (ReflectiveOperationException e) {
            return PegdownExtensions.NONE;
        }
    }
}
