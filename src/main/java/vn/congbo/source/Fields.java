package vn.congbo.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.model.Fact;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.text.Spelling;

/**
 * The keys of one document's header or of one entry of a register, with their lines. Every reading method reports what is wrong and
 * gives a harmless value, so that all mistakes of an entry are found at once; {@link #isWhole()} tells whether it may be used.
 */
final class Fields {

    /** A value as written. */
    record Value(String text, Place place) {}

    /** What becomes part of an address: lower-case ASCII words joined by hyphens. */
    static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private static final Pattern NUMBER = Pattern.compile("-[1-9][0-9]?$");

    private static final Pattern UNKNOWN =
            Pattern.compile("chưa rõ\\s*(?::\\s*(.*))?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Place place;
    private final Map<String, Value> values;
    private final Problems problems;
    private final Set<String> meant = new HashSet<>();
    private boolean whole = true;

    Fields(Place place, Map<String, Value> values, Problems problems) {
        this.place = place;
        this.values = values;
        this.problems = problems;
    }

    Place place() {
        return place;
    }

    boolean isWhole() {
        return whole;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Place placeOf(String key) {
        Value value = values.get(key);
        return value == null ? place : value.place();
    }

    /** In the order written. */
    Map<String, String> asWritten() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    void allow(List<String> known) {
        values.forEach((key, value) -> {
            if (!known.contains(key) && !known.contains(NUMBER.matcher(key).replaceFirst("-1"))) {
                Spelling.nearest(key, known).ifPresent(meant::add);
                report(Fault.UNKNOWN_KEY, value.place(), key, key, Spelling.offer(key, known));
            }
        });
    }

    /** Whether that key is there under a wrong name, which was told. */
    boolean isMisspelt(String key) {
        return meant.contains(key);
    }

    String required(String key) {
        Optional<String> value = optional(key);
        if (value.isEmpty() && !meant.contains(key)) { // a misspelt key is told once, as unknown
            report(Fault.MISSING_KEY, place, "", key);
        }
        return value.orElse("");
    }

    /** An id that becomes part of an address. */
    String requiredId() {
        String id = required("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            report(Fault.BAD_ID, placeOf("id"), id, id);
        }
        return id;
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key))
                .map(Value::text)
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    /** Comma separated. */
    List<String> list(String key) {
        return optional(key).stream()
                .flatMap(t -> Stream.of(t.split(",", -1)))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    /** The values of {@code key-1}, {@code key-2}, … in the order of their numbers. */
    List<Value> numbered(String key) {
        return values.entrySet().stream()
                .filter(e -> e.getKey().startsWith(key + "-")
                        && NUMBER.matcher(e.getKey().substring(key.length())).matches())
                .sorted(Comparator.comparingInt(e -> Integer.parseInt(e.getKey().substring(key.length() + 1))))
                .map(Map.Entry::getValue)
                .toList();
    }

    Fact<String> fact(String key) {
        return fact(key, text -> Optional.of(text));
    }

    Fact<LocalDate> dateFact(String key) {
        return fact(key, text -> parseDate(key, text));
    }

    private <T> Fact<T> fact(String key, Function<String, Optional<T>> parse) {
        String text = required(key);
        if (text.isEmpty()) { // told already
            return Fact.unknown("");
        }
        var unknown = UNKNOWN.matcher(text);
        if (unknown.matches()) {
            String reason = Optional.ofNullable(unknown.group(1)).orElse("").strip();
            if (reason.isEmpty()) {
                report(Fault.UNKNOWN_VALUE, placeOf(key), text, text, key, "chưa rõ: …");
            }
            return Fact.unknown(reason);
        }
        return parse.apply(text).map(Fact::known).orElseGet(() -> Fact.unknown(""));
    }

    Optional<LocalDate> date(String key) {
        return optional(key).flatMap(text -> parseDate(key, text));
    }

    /** A date that must be there; a far day when it is not. */
    LocalDate requiredDate(String key) {
        if (optional(key).isEmpty() && !meant.contains(key)) {
            report(Fault.MISSING_DATE, place, "", key);
        }
        return date(key).orElse(LocalDate.MAX);
    }

    <E> Optional<E> oneOf(String key, E[] values, Function<E, String> name) {
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<E> found =
                Stream.of(values).filter(v -> name.apply(v).equals(text.get())).findFirst();
        if (found.isEmpty()) {
            String known = Stream.of(values).map(name).collect(Collectors.joining(", "));
            report(Fault.UNKNOWN_VALUE, placeOf(key), text.get(), text.get(), key, known);
        }
        return found;
    }

    <E> E requiredOneOf(String key, E[] values, Function<E, String> name) {
        required(key);
        return oneOf(key, values, name).orElse(values[0]);
    }

    /** Of a key whose value was told to be wrong elsewhere: it is not told to be missing as well. */
    void told(String key) {
        meant.add(key);
        whole = false;
    }

    /** Marks the entry as one that may not be used, for a fault that was told elsewhere. */
    void spoil() {
        whole = false;
    }

    void report(Fault fault, Place at, String mark, String... arguments) {
        whole = false;
        problems.mark(fault, at, mark, arguments);
    }

    private Optional<LocalDate> parseDate(String key, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() <= 9999) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        report(Fault.BAD_DATE, placeOf(key), text, text, key);
        return Optional.empty();
    }
}
