package vn.congbo.polish;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a camera says of how it was held (Exif 2.32, 4.6.4 A, Orientation). Browsers turn such a picture: its height is then its width. */
final class Orientation {

    private static final int EXIF = 0x45786966;
    private static final int HEAD = 6;
    private static final int LITTLE = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** @param at where the segment's content begins; false for one that is cut off or something else */
    static boolean isOnItsSide(ByteBuffer in, int at) {
        if (at + HEAD > in.limit() || in.getInt(at) != EXIF) {
            return false;
        }
        ByteBuffer tiff = in.slice(at + HEAD, in.limit() - at - HEAD);
        try {
            tiff.order(tiff.getChar(0) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getChar(directory);
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY;
                if (tiff.getChar(entry) == TAG) {
                    int value = tiff.getChar(entry + 8);
                    return value >= 5 && value <= 8;
                }
            }
            return false;
        } catch (IndexOutOfBoundsException e) { // it points out of the file
            return false;
        }
    }
}
