package vn.congbo.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fact;

/**
 * One document's values of the fields of a list. They are written as they are, also where they are longer than the list allows: the words of a
 * document are not this program's to cut.
 *
 * @param values key of a field → value; a field that is not there is unknown
 * @param recipients to each of them, likewise
 */
public record OutgoingDocument(
        Rules rules,
        String plan,
        int edition,
        Map<String, Fact<String>> values,
        List<Map<String, Fact<String>>> recipients) {

    /** The group that is there once for each recipient. */
    public static final String TO = "To";

    private static final Fact<String> NOT_HELD = Fact.unknown("trang này không có thông tin ấy");

    /** A value that its field does not take. */
    public record Misfit(Field field, String value) {

        public int length() {
            return Field.lengthOf(value);
        }
    }

    public OutgoingDocument {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        recipients = List.copyOf(recipients);
    }

    public Bytes json() {
        return JsonForm.of(this);
    }

    public Bytes xml() {
        return XmlForm.of(this);
    }

    /** The schema (W3C XML Schema 1.0) of {@link #xml()} under a list. */
    public static Bytes schema(Rules rules) {
        return SchemaForm.of(rules);
    }

    /** Values that are longer than their fields, or of another kind, in the list's order. */
    public List<Misfit> misfits() {
        return rules.fields().stream()
                .flatMap(field -> all(field)
                        .flatMap(value -> value.toOptional().stream())
                        .filter(value -> !field.takes(value))
                        .map(value -> new Misfit(field, value)))
                .toList();
    }

    private Stream<Fact<String>> all(Field field) {
        return field.group().equals(TO)
                ? recipients.stream().map(r -> valueOf(field, r))
                : Stream.of(valueOf(field, values));
    }

    /** What stands in each group: one set of values, for recipients as many as there are. */
    List<Map<String, Fact<String>>> of(Rules.Group group) {
        return group.name().equals(TO) ? recipients : List.of(values);
    }

    static Fact<String> valueOf(Field field, Map<String, Fact<String>> values) {
        return Optional.ofNullable(values.get(field.key())).orElse(NOT_HELD);
    }
}
