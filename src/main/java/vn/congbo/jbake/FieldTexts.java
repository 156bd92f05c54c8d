package vn.congbo.jbake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a document as texts, so that they can be kept between builds: the first letter of each tells what it is. They are read in
 * the order in which they were written, since templates may list a map's names in the order that it has.
 */
final class FieldTexts {

    private static final char TEXT = 's';
    private static final char FLAG = 'b';
    private static final char DATE = 'd';
    private static final char TEXTS = 'l';
    private static final char BODY = 'B';
    private static final char SUM = 'H';

    private static final String BETWEEN = "\u001F";

    private FieldTexts() {}

    /** Empty when one of them is of a kind that is not kept: a JSON object of the head, a body that is no conversion. */
    static Optional<Map<String, String>> write(Map<String, @Nullable Object> fields) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            Optional<String> text = write(field.getKey(), field.getValue());
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.put(field.getKey(), text.get());
        }
        return Optional.of(texts);
    }

    private static Optional<String> write(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return name.equals("body") ? Optional.empty() : Optional.of(TEXT + text);
        } else if (value instanceof Boolean flag) {
            return Optional.of(FLAG + flag.toString());
        } else if (value instanceof Date date) {
            return Optional.of(DATE + Long.toString(date.toInstant().toEpochMilli()));
        } else if (value instanceof List<?> list && list.stream().allMatch(FieldTexts::isPlain)) {
            List<String> items = new ArrayList<>();
            list.forEach(item -> items.add(BETWEEN + item));
            return Optional.of(TEXTS + String.join("", items));
        } else if (value instanceof Supplier<?>) {
            return Optional.of(String.valueOf(BODY));
        } else if (value instanceof Sha1) {
            return Optional.of(String.valueOf(SUM));
        }
        return Optional.empty();
    }

    private static boolean isPlain(@Nullable Object item) {
        return item instanceof String text && !text.contains(BETWEEN);
    }

    /** What {@link #write} was given, with this body and this sum. */
    static Map<String, @Nullable Object> read(Map<String, String> texts, Supplier<String> body, Sha1 sum) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        texts.forEach((name, text) -> fields.put(name, read(text, body, sum)));
        return fields;
    }

    private static Object read(String text, Supplier<String> body, Sha1 sum) {
        String value = text.substring(1);
        return switch (text.charAt(0)) {
            case FLAG -> Boolean.valueOf(value);
            case DATE -> Date.from(Instant.ofEpochMilli(Long.parseLong(value)));
            case TEXTS ->
                value.isEmpty()
                        ? List.of()
                        : List.of(value.substring(BETWEEN.length()).split(BETWEEN, -1));
            case BODY -> body;
            case SUM -> sum;
            default -> value;
        };
    }
}
