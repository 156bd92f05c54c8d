package vn.congbo.xml;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.congbo.model.Bytes;

/**
 * Writes well-formed XML 1.0, whatever the words: the JDK's writer escapes, and characters that no XML document may hold are left out. It
 * writes into memory, so nothing can fail but our own use of it.
 */
public final class Xml {

    /** What is no Char of XML 1.0 (section 2.2): controls, halves of pairs, two that are never characters. */
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /**
     * The root element.
     *
     * @param attributes name, value, name, value, …
     */
    public Xml(String name, String namespace, String... attributes) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
            out.writeStartElement(name);
            out.writeDefaultNamespace(namespace);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element in which more follows, on a line of its own. */
    public Xml open(String name, String... attributes) {
        return line(() -> start(name, attributes));
    }

    /** An element in another namespace, and all below it. */
    public Xml openIn(String namespace, String name) {
        return line(() -> {
            out.writeStartElement(name);
            out.writeDefaultNamespace(namespace);
        });
    }

    public Xml close() {
        return line(out::writeEndElement);
    }

    /** An element on a line of its own. */
    public Xml element(String name, String content, String... attributes) {
        return line(() -> {
            start(name, attributes);
            out.writeCharacters(possible(content));
            out.writeEndElement();
        });
    }

    public Xml empty(String name, String... attributes) {
        return line(() -> {
            out.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** An element within a line of words. */
    public Xml inline(String name, String content, String... attributes) {
        return quietly(() -> {
            start(name, attributes);
            out.writeCharacters(possible(content));
            out.writeEndElement();
        });
    }

    public Xml words(String content) {
        return quietly(() -> out.writeCharacters(possible(content)));
    }

    /** An element that holds a line of words. */
    public Xml begin(String name, String... attributes) {
        return line(() -> start(name, attributes));
    }

    /** An element within a line of words that holds more than words. */
    public Xml beginInline(String name, String... attributes) {
        return quietly(() -> start(name, attributes));
    }

    public Xml end() {
        return quietly(out::writeEndElement);
    }

    public Bytes bytes() {
        close();
        quietly(out::writeEndDocument);
        return Bytes.utf8(text + "\n");
    }

    public static String possible(String content) {
        return IMPOSSIBLE.matcher(content).replaceAll("");
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
    }

    /** Name, value, name, value, … */
    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], possible(attributes[i + 1]));
        }
    }

    private Xml line(Step step) {
        return quietly(() -> {
            out.writeCharacters("\n");
            step.take();
        });
    }

    private Xml quietly(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void take() throws XMLStreamException;
    }
}
