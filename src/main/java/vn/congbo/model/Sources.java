package vn.congbo.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The text files that one document was made from, its own file first, includes after it.
 *
 * @param texts project-relative path → text, as read
 */
public record Sources(Map<String, String> texts) {

    public Sources {
        texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public static Sources of(String file, String text) {
        return new Sources(Map.of(file, text));
    }

    /** Names the state of the document: another one as soon as a word of it changes. The line ends of the machine do not count. */
    public String digest() {
        String all = String.join("\n", texts.values()).replace("\r\n", "\n");
        return Bytes.utf8(all).sha256().substring(0, 16);
    }

    /** First line that contains the words; the head of the first file when no line does. */
    public Place find(String words) {
        return locate(words).orElse(Place.of(texts.keySet().iterator().next()));
    }

    /** First line that contains the words. */
    public Optional<Place> locate(String words) {
        return words.isEmpty() ? Optional.empty() : locateAll(words).findFirst();
    }

    /** The line on which the first group of the pattern begins, where it first matches; a match may go over several lines. */
    public Optional<Place> locate(Pattern words) {
        return texts.entrySet().stream()
                .flatMap(source -> {
                    Matcher m = words.matcher(source.getValue());
                    return m.find()
                            ? Stream.of(new Place(source.getKey(), lineOf(m.start(1), source.getValue())))
                            : Stream.of();
                })
                .findFirst();
    }

    private static int lineOf(int offset, String text) {
        return (int) (text.substring(0, offset) + ".").lines().count();
    }

    /** Every line that contains the words. */
    public Stream<Place> locateAll(String words) {
        return texts.entrySet().stream()
                .filter(source -> source.getValue().contains(words))
                .flatMap(source -> {
                    List<String> lines = source.getValue().lines().toList();
                    return IntStream.range(0, lines.size())
                            .filter(i -> lines.get(i).contains(words))
                            .mapToObj(i -> new Place(source.getKey(), i + 1));
                });
    }

    /** The text of that line. */
    public String line(Place place) {
        return texts.getOrDefault(place.file(), "")
                .lines()
                .skip(place.line() - 1L)
                .findFirst()
                .orElse("");
    }
}
