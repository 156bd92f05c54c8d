package vn.congbo.pack;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.util.Arrays;
import java.util.Optional;
import vn.congbo.model.Bytes;

/**
 * DEFLATE (RFC 1951) in Java alone. The JDK's own asks the zlib of the machine, and that is another one on another machine, with other bytes
 * (src/docs/adr/0034).
 */
final class Deflate {

    private static final int LEVEL = 6;
    private static final int WINDOW_BITS = 15;
    private static final int SMALLEST = 64;

    private Deflate() {}

    /** Empty where it would not be shorter. */
    static Optional<Bytes> of(byte[] content) {
        if (content.length < SMALLEST) {
            return Optional.empty();
        }
        byte[] shorter = new byte[content.length - 1];
        try {
            Deflater deflater = new Deflater(LEVEL, WINDOW_BITS, true);
            deflater.setInput(content);
            deflater.setOutput(shorter);
            boolean fits = deflater.deflate(JZlib.Z_FINISH) == JZlib.Z_STREAM_END;
            int length = deflater.getNextOutIndex();
            deflater.end();
            return fits ? Optional.of(Bytes.of(Arrays.copyOf(shorter, length))) : Optional.empty();
        } catch (GZIPException e) {
            throw new IllegalStateException("These settings are right", e);
        }
    }
}
