package vn.congbo.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the gate goes by, as data beside this class: laws, provinces and services change, the code need not. Lines; those with # are remarks. */
final class Rules {

    private Rules() {}

    static List<String> of(String file) {
        try (InputStream in = Rules.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Not in the program: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
