package vn.congbo.pack;

import java.io.ByteArrayOutputStream;

/** Numbers as ZIP writes them: the least byte first. */
final class LittleEndian {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Two bytes each. */
    LittleEndian u2(int... numbers) {
        for (int number : numbers) {
            put(number, 2);
        }
        return this;
    }

    /** Four bytes each. */
    LittleEndian u4(long... numbers) {
        for (long number : numbers) {
            put(number, 4);
        }
        return this;
    }

    /** Eight bytes each. */
    LittleEndian u8(long... numbers) {
        for (long number : numbers) {
            put(number, 8);
        }
        return this;
    }

    private void put(long number, int count) {
        for (int i = 0; i < count; i++) {
            bytes.write((int) (number >>> (8 * i)));
        }
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }
}
