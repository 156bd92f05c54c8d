package vn.congbo.feedback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import vn.congbo.model.Bytes;

/** Transfer encodings (RFC 2045, 6), and whether the text came through whole. */
final class Transfer {

    /** @param isDamaged whether something was lost on the way */
    record Decoded(Bytes bytes, boolean isDamaged) {}

    private Transfer() {}

    static Decoded decode(byte[] raw, String encoding) throws IOException {
        Damage damage = new Damage();
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> decoded(new Base64InputStream(new ByteArrayInputStream(raw), damage), damage);
            case "quoted-printable" ->
                decoded(new QuotedPrintableInputStream(new ByteArrayInputStream(withLineEnds(raw)), damage), damage);
            default -> new Decoded(Bytes.of(raw), false);
        };
    }

    /** Mailboxes end lines as their machine does; letters end them with CR LF, and anything else would count as damage. */
    private static byte[] withLineEnds(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        return text.replaceAll("(?<!\r)\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Decoded decoded(InputStream in, Damage damage) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (in) {
            in.transferTo(bytes);
        } catch (IOException e) { // from memory: only a broken encoding fails; what came before it is good
            damage.seen = true;
        }
        return new Decoded(Bytes.of(bytes.toByteArray()), damage.seen);
    }

    private static final class Damage extends DecodeMonitor {
        private boolean seen;

        @Override
        public boolean warn(String error, String dropDesc) {
            seen = true;
            return false; // go on
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
