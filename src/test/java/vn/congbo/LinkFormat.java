package vn.congbo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reader of {@code application/link-format} after the grammar of RFC 6690, section 2; strict, and it knows nothing of our writer. */
final class LinkFormat {

    /** @param parameters by name; the first one of a name counts (RFC 6690, 2) */
    record Link(String target, Map<String, String> parameters) {

        List<String> relations() {
            return List.of(parameters.getOrDefault("rel", "").split(" ", -1));
        }
    }

    private final String text;
    private int at;

    private LinkFormat(String text) {
        this.text = text;
    }

    static List<Link> read(String text) {
        LinkFormat reader = new LinkFormat(text);
        List<Link> links = new ArrayList<>();
        do {
            links.add(reader.link());
        } while (reader.skips(','));
        reader.blanks();
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("not link-format at " + reader.at + ": " + text.substring(reader.at));
        }
        return links;
    }

    private Link link() {
        blanks();
        expect('<');
        int end = text.indexOf('>', at);
        String target = text.substring(at, end);
        at = end + 1;
        Map<String, String> parameters = new LinkedHashMap<>();
        while (skips(';')) {
            blanks();
            int begin = at;
            while (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-' || text.charAt(at) == '*') {
                at++;
            }
            String name = text.substring(begin, at);
            expect('=');
            parameters.putIfAbsent(name, quoted());
        }
        return new Link(target, parameters);
    }

    private String quoted() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 1 : 0;
            value.append(text.charAt(at++));
        }
        at++;
        return value.toString();
    }

    private boolean skips(char c) {
        blanks();
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (text.charAt(at) != c) {
            throw new IllegalArgumentException("expected " + c + " at " + at + ": " + text.substring(at));
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
