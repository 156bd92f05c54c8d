package vn.congbo.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that is there in other languages than Vietnamese.
 *
 * @param unitNames language → unit id → name; where there is none, the Vietnamese name serves
 */
public record Translations(List<Translation> documents, Map<String, Map<String, String>> unitNames) {

    public Translations {
        documents = List.copyOf(documents);
        unitNames = Map.copyOf(unitNames);
    }

    public List<Translation> in(String language) {
        return documents.stream().filter(t -> t.language().equals(language)).toList();
    }

    public Optional<String> unitName(String language, String unit) {
        return Optional.ofNullable(unitNames.getOrDefault(language, Map.of()).get(unit));
    }

    Translations withBodies(UnaryOperator<Document> clean) {
        return new Translations(
                documents.stream()
                        .map(t -> t.withDocument(clean.apply(t.document())))
                        .toList(),
                unitNames);
    }
}
