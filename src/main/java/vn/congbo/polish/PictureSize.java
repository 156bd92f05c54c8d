package vn.congbo.polish;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Width and height of a picture in pixels, as its first bytes tell: PNG (ISO/IEC 15948, 11.2.2), GIF 89a (18), JPEG (ITU-T T.81, B.2.2) and
 * WebP (RFC 9649). The JDK's own readers know no WebP and would wake the whole of AWT.
 */
record PictureSize(int width, int height) {

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;

    /** @return empty for any other kind, and for a picture that is cut off */
    static Optional<PictureSize> of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Optional<PictureSize> size = Optional.empty();
        if (has(bytes, 1, "PNG\r\n") && bytes.length >= 24) {
            size = Optional.of(new PictureSize(in.getInt(16), in.getInt(20)));
        } else if (has(bytes, 0, "GIF8") && bytes.length >= 10) {
            in.order(ByteOrder.LITTLE_ENDIAN);
            size = Optional.of(new PictureSize(in.getChar(6), in.getChar(8)));
        } else if (bytes.length > 4 && in.getChar(0) == START_OF_IMAGE) {
            size = jpeg(in);
        } else if (has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP") && bytes.length >= 30) {
            size = webp(in.order(ByteOrder.LITTLE_ENDIAN), bytes);
        }
        return size.filter(s -> s.width > 0 && s.height > 0);
    }

    /** Segments follow each other until the one that begins a frame; C4, C8 and CC look like one and are none. */
    private static Optional<PictureSize> jpeg(ByteBuffer in) {
        boolean turned = false;
        int at = 2;
        while (at + 9 <= in.limit() && (in.get(at) & 0xFF) == 0xFF) {
            int marker = in.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++; // a fill byte
            } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                int high = in.getChar(at + 5);
                int wide = in.getChar(at + 7);
                return Optional.of(turned ? new PictureSize(high, wide) : new PictureSize(wide, high));
            } else if (marker == START_OF_SCAN) {
                return Optional.empty();
            } else {
                turned |= marker == APP1 && Orientation.isOnItsSide(in, at + 4);
                at += 2 + in.getChar(at + 2);
            }
        }
        return Optional.empty();
    }

    private static Optional<PictureSize> webp(ByteBuffer in, byte[] bytes) {
        if (has(bytes, 12, "VP8 ")) {
            return Optional.of(new PictureSize(in.getChar(26) & 0x3FFF, in.getChar(28) & 0x3FFF));
        }
        if (has(bytes, 12, "VP8L")) {
            int bits = in.getInt(21);
            return Optional.of(new PictureSize((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1));
        }
        if (has(bytes, 12, "VP8X")) {
            return Optional.of(new PictureSize((in.getInt(24) & 0xFFFFFF) + 1, (in.getInt(26) >>> 8) + 1));
        }
        return Optional.empty();
    }

    private static boolean has(byte[] bytes, int at, String letters) {
        byte[] wanted = letters.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
