package vn.congbo;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A published feed as two outside judges see it: Rome reads it, Jing holds it against the rules of RFC 4287 ({@code atom.rnc}). */
record Atom(Path file, Feed feed) {

    private static final Path GRAMMAR = Path.of("src", "test", "resources", "atom.rnc");

    static Atom read(Path file) {
        try {
            return new Atom(file, (Feed) new WireFeedInput().build(new StringReader(Files.readString(file))));
        } catch (IOException | FeedException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** Every feed of a site, sorted by path. */
    static List<Atom> all(Path site) {
        try (Stream<Path> files = Files.walk(site.toRealPath())) {
            return files.filter(f -> f.toString().endsWith(".atom"))
                    .sorted()
                    .map(Atom::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Entry entry(String title) {
        return feed.getEntries().stream()
                .filter(e -> e.getTitle().equals(title))
                .findFirst()
                .orElseThrow();
    }

    List<String> titles() {
        return feed.getEntries().stream().map(Entry::getTitle).toList();
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What breaks the rules of RFC 4287 first, if anything does. */
    Optional<String> invalidity() {
        Refusing refusing = new Refusing();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, refusing);
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try {
            boolean grammar = driver.loadSchema(new InputSource(GRAMMAR.toUri().toString()));
            boolean valid =
                    grammar && driver.validate(new InputSource(file.toUri().toString()));
            return valid ? Optional.empty() : Optional.of(file + ": no grammar");
        } catch (SAXException e) {
            return Optional.of(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Refusing implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
