package vn.congbo.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Bytes that cannot be changed: the content of a file, with its digests. */
public final class Bytes {

    private final byte[] content;

    /** Digests are asked for again and again (every page names the style sheet's); each is reckoned once. */
    private final Map<String, byte[]> digests = new ConcurrentHashMap<>();

    private Bytes(byte[] content) {
        this.content = content;
    }

    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of a file as it is now; "-" when there is none, or none that can be read. */
    public static String digestOf(Path file) {
        try {
            return Files.isRegularFile(file) ? of(Files.readAllBytes(file)).sha256() : "-";
        } catch (IOException e) {
            return "-";
        }
    }

    public byte[] toArray() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    public String utf8() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** SHA-256 (FIPS 180-4), 64 lower-case hexadecimal digits, as {@code sha256sum} prints it. */
    public String sha256() {
        return HexFormat.of().formatHex(digests.computeIfAbsent("SHA-256", this::digest));
    }

    /**
     * Size and two sums of 32 bits (CRC-32 of ISO 3309, CRC-32C of RFC 3720), which Java reckons in machine code, many times faster than
     * SHA-256: they tell bytes that changed from bytes that did not. They prove nothing against forgery.
     */
    public String sums() {
        CRC32 one = new CRC32();
        one.update(content);
        CRC32C other = new CRC32C();
        other.update(content, 0, content.length);
        return content.length + " " + one.getValue() + " " + other.getValue();
    }

    /** The value of an {@code integrity} attribute (W3C Subresource Integrity): {@code sha384-} and base64. */
    public String integrity() {
        return "sha384-" + Base64.getEncoder().encodeToString(digests.computeIfAbsent("SHA-384", this::digest));
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }
}
