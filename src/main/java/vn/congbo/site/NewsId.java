package vn.congbo.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that stay: name-based UUIDs (RFC 9562, version 5). A {@code tag:} URI would need a domain name that the office holds, and the office
 * need not have one yet; an address differs from channel to channel.
 */
final class NewsId {

    /** Ours alone, drawn once. */
    private static final UUID NAMESPACE = UUID.fromString("15be71cd-0dc9-458a-b0cd-6e0a4de62886");

    private NewsId() {}

    /**
     * @param issuer id of the unit that issues the plan: two offices may both have a bulletin {@code 2026/bao-cao-nam}
     * @param thing what is meant, within that office's site
     */
    static String of(String issuer, String thing) {
        byte[] digest = sha1(NAMESPACE, issuer + " " + thing);
        long high = (bits(digest, 0) & ~0xF000L) | 0x5000L;
        long low = (bits(digest, 8) & ~(3L << 62)) | (2L << 62);
        return "urn:uuid:" + new UUID(high, low);
    }

    private static long bits(byte[] bytes, int from) {
        long bits = 0;
        for (int i = from; i < from + 8; i++) {
            bits = bits << 8 | (bytes[i] & 0xFF);
        }
        return bits;
    }

    private static byte[] sha1(UUID namespace, String name) {
        try {
            MessageDigest digest =
                    MessageDigest.getInstance("SHA-1"); // what version 5 is made of; nothing is secured by it
            for (long half : new long[] {namespace.getMostSignificantBits(), namespace.getLeastSignificantBits()}) {
                for (int shift = 56; shift >= 0; shift -= 8) {
                    digest.update((byte) (half >>> shift));
                }
            }
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
