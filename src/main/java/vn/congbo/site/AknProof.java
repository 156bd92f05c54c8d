package vn.congbo.site;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Problems;

/**
 * Reads a finished file as any program would and compares its words with the official text, character for character. What makes a difference is a
 * character that no XML document can hold: a control character that came with the text, seen by nobody.
 */
final class AknProof {

    private static final Set<String> PARTS = Set.of("preface", "preamble", "mainBody", "conclusions");
    private static final int SHOWN = 40;

    private AknProof() {}

    static void check(Bytes file, ReadEdition read, Problems problems) {
        String expected = read.canonical().stream();
        String found = words(file);
        if (!found.equals(expected)) {
            int at = 0;
            while (at < Math.min(expected.length(), found.length()) && expected.charAt(at) == found.charAt(at)) {
                at++;
            }
            problems.add(
                    Fault.AKN_TEXT_ALTERED,
                    read.edition().document().place(),
                    shown(expected, at),
                    shown(found, at),
                    String.format("U+%04X", at < expected.length() ? expected.codePointAt(at) : 0));
        }
    }

    private static String shown(String text, int at) {
        int from = Math.max(0, at - SHOWN / 2);
        return text.substring(from, Math.min(text.length(), from + SHOWN));
    }

    /** All words of the official parts; the ends of lines and what only indents them are blanks. */
    static String words(Bytes file) {
        try {
            XMLStreamReader in =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(file.utf8()));
            StringBuilder words = new StringBuilder();
            int official = 0;
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    official += PARTS.contains(in.getLocalName()) ? 1 : 0;
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    official -= PARTS.contains(in.getLocalName()) ? 1 : 0;
                } else if (official > 0 && in.isCharacters()) {
                    words.append(in.getText());
                }
            }
            return words.toString().replaceAll("[ \\n]+", " ").strip();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
