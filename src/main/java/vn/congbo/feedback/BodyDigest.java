package vn.congbo.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a letter says, as a digest. White space and ">" do not count: a mailbox breaks lines, ends letters and quotes "From " in its own way,
 * and the same letter out of two mailboxes is the same letter.
 */
final class BodyDigest {

    private final MessageDigest digest;
    private final byte[] buffer = new byte[1 << 14];

    BodyDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has it", e);
        }
    }

    void take(byte[] bytes) {
        take(bytes, bytes.length);
    }

    /** To its end: an attachment may be larger than memory. */
    void take(InputStream in) throws IOException {
        byte[] some = new byte[buffer.length];
        for (int length = in.read(some); length >= 0; length = in.read(some)) {
            take(some, length);
        }
    }

    private void take(byte[] bytes, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0 || (bytes[i] > ' ' && bytes[i] != '>')) {
                buffer[kept++] = bytes[i];
            }
            if (kept == buffer.length) {
                digest.update(buffer);
                kept = 0;
            }
        }
        digest.update(buffer, 0, kept);
    }

    /** Hexadecimal; asked once, at the end. */
    String finish() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
