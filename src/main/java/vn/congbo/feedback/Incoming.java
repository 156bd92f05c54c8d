package vn.congbo.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.congbo.model.Place;

/** A letter that has come, wherever its bytes are. */
record Incoming(Opening open, Place place) {

    /** A new stream each time. */
    interface Opening {
        InputStream get() throws IOException;
    }

    static Incoming of(Path file, Mailbox.Span span, Place place) {
        return new Incoming(() -> Mailbox.open(file, span), place.at(span.line()));
    }

    /** Of the letter without the line that the mailbox put before it. */
    static String sha256(Incoming letter) throws IOException {
        try (InputStream in = letter.open().get()) {
            Mailbox.takeFromLine(in);
            DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has it", e);
        }
    }
}
