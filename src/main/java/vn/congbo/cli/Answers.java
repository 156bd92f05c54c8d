package vn.congbo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Lines that a person types, NFC. A terminal sends UTF-8, or, on an old Windows console, its own code page: what is no UTF-8 is read in
 * that one.
 */
final class Answers {

    private final InputStream in;
    private final Charset otherwise;

    Answers(InputStream in, Charset otherwise) {
        this.in = in;
        this.otherwise = otherwise;
    }

    /** The person at the terminal; empty when nobody is there: input from a file or another program is not asked. */
    static Optional<Answers> ofTerminal() {
        Charset native_ = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return Optional.ofNullable(System.console()).map(console -> new Answers(System.in, native_));
    }

    /** The next line; empty when there is no more. */
    Optional<String> line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            bytes.write(next);
            next = in.read();
        }
        return Optional.of(Normalizer.normalize(decode(bytes.toByteArray()), Normalizer.Form.NFC)
                .strip());
    }

    private String decode(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(line, otherwise);
        }
    }
}
