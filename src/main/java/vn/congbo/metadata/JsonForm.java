package vn.congbo.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fact;

/** Each value as {@code {value, unknownBecause}}, one of which is null: as everywhere in the data that we publish. */
final class JsonForm {

    private JsonForm() {}

    static Bytes of(OutgoingDocument document) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("plan", document.plan());
        tree.put("edition", document.edition());
        tree.put("rules", rules(document.rules()));
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Rules.Group group : document.rules().groups()) {
            List<Map<String, Object>> each =
                    document.of(group).stream().map(v -> values(group, v)).toList();
            if (group.name().isEmpty()) {
                each.forEach(fields::putAll);
            } else {
                fields.put(group.name(), group.name().equals(OutgoingDocument.TO) ? each : each.get(0));
            }
        }
        tree.put("document", fields);
        return Bytes.utf8(Json.write(tree));
    }

    private static Map<String, @Nullable Object> rules(Rules rules) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("basis", rules.basis());
        tree.put("validFrom", rules.validFrom().toString());
        tree.put("validTo", rules.validTo().map(String::valueOf).orElse(null));
        tree.put("verifiedOn", rules.verifiedOn().toString());
        return tree;
    }

    private static Map<String, Object> values(Rules.Group group, Map<String, Fact<String>> values) {
        Map<String, Object> tree = new LinkedHashMap<>();
        group.fields().forEach(field -> tree.put(field.name(), fact(OutgoingDocument.valueOf(field, values))));
        return tree;
    }

    private static Map<String, @Nullable Object> fact(Fact<String> fact) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("value", fact.toOptional().orElse(null));
        tree.put("unknownBecause", fact instanceof Fact.Unknown<String> unknown ? unknown.reason() : null);
        return tree;
    }
}
