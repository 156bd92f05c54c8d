package vn.congbo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** An XML Schema as judge of files, read by the JDK; nothing is fetched. */
record XmlSchema(Schema schema) {

    /** @param name of a file in {@code src/test/resources} */
    static XmlSchema of(String name) {
        return at(Path.of("src", "test", "resources", name));
    }

    static XmlSchema at(Path file) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return new XmlSchema(factory.newSchema(file.toFile()));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with a document first of all. */
    Optional<String> invalidity(String xml) {
        try {
            schema.newValidator().validate(new StreamSource(new java.io.StringReader(xml)));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
