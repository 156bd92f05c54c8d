package vn.congbo.source;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts one behind the other, each after its length in bytes (four bytes, big-endian), in UTF-8: quicker to read than any JSON. */
final class Texts {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
    }

    void utf8(ByteBuffer utf8) {
        number(utf8.remaining());
        byte[] copy = new byte[utf8.remaining()];
        utf8.get(copy);
        bytes.writeBytes(copy);
    }

    void texts(Map<String, String> texts) {
        number(texts.size());
        texts.forEach((name, value) -> {
            text(name);
            text(value);
        });
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }

    private void number(int number) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    /** The next text. @throws BufferUnderflowException when there is none */
    static String text(ByteBuffer from) {
        return decode(bytes(from));
    }

    static String decode(ByteBuffer utf8) {
        byte[] copy = new byte[utf8.remaining()];
        utf8.get(copy);
        return new String(copy, StandardCharsets.UTF_8);
    }

    /** A view of the next text. */
    static ByteBuffer bytes(ByteBuffer from) {
        int length = from.getInt();
        if (length < 0 || length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer utf8 = from.slice(from.position(), length);
        from.position(from.position() + length);
        return utf8;
    }

    static Map<String, String> texts(ByteBuffer from) {
        int size = from.getInt();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            texts.put(text(from), text(from));
        }
        return texts;
    }
}
