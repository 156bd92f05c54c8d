package vn.congbo.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Fact;

/** A fact in JSON: its value, or null and the reason why nobody knows it. */
final class JsonFact {

    private JsonFact() {}

    static Map<String, @Nullable Object> of(Fact<?> fact) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("value", fact.toOptional().map(String::valueOf).orElse(null));
        tree.put("unknownBecause", fact instanceof Fact.Unknown<?> unknown ? unknown.reason() : null);
        return tree;
    }
}
