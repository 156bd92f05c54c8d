package vn.congbo.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The people that XML inside of a file names as those who made it, by the element and attribute names of Dublin Core, Office Open XML and
 * OpenDocument: authors, last editors, whoever commented or changed something. And its text.
 */
final class XmlPeople {

    private static final Set<String> ELEMENTS = Set.of(
            "creator",
            "lastModifiedBy",
            "initial-creator",
            "printed-by",
            "Manager",
            "author",
            "Author",
            "AuthorsPosition",
            "CaptionWriter");
    private static final Set<String> ATTRIBUTES =
            Set.of("author", "Author", "creator", "displayName", "lastModifiedBy");
    /** PowerPoint keeps the authors of comments in elements of this name. */
    private static final String COMMENTER = "cmAuthor";
    /** After these a new line begins; two, so that no number seems to go on. */
    private static final Set<String> BLOCKS =
            Set.of("p", "h", "si", "v", "li", "Alt", "Seq", "Bag", "Description", "title");

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final String file;
    private final Unseen unseen;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder person = new StringBuilder();
    private String inside = "";

    private XmlPeople(XMLStreamReader xml, String file, Unseen unseen) {
        this.xml = xml;
        this.file = file;
        this.unseen = unseen;
    }

    /** @param file what the XML is called in the problem */
    static void read(byte[] bytes, String file, Unseen unseen) throws IOException {
        try {
            XmlPeople people =
                    new XmlPeople(FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes)), file, unseen);
            people.read();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** No document type, no entity, nothing from outside. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    (inside.isEmpty() ? text : person).append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
        unseen.text(text.toString());
    }

    private void start(String element) {
        if (inside.isEmpty() && ELEMENTS.contains(element)) {
            inside = element;
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (ATTRIBUTES.contains(name) || (element.equals(COMMENTER) && name.equals("name"))) {
                unseen.person(file + " " + name, xml.getAttributeValue(i));
            } else if (name.equals("href") || name.equals("Target")) {
                text.append("\n\n").append(xml.getAttributeValue(i)).append("\n\n");
            }
        }
    }

    private void end(String element) {
        if (element.equals(inside)) {
            unseen.person(file + " " + inside, person.toString());
            person.setLength(0);
            inside = "";
        } else if (BLOCKS.contains(element)) {
            text.append("\n\n");
        }
    }
}
