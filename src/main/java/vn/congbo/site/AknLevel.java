package vn.congbo.site;

import java.util.ArrayList;
import java.util.List;
import vn.congbo.model.Clause;

/**
 * What a level of Nghị định 30/2020/NĐ-CP is in Akoma Ntoso.
 *
 * @param abbreviation for ids, as the naming convention has it (Akoma Ntoso Naming Convention 1.0, 5.4)
 * @param name of a container for what the schema has no element of its own; else empty
 */
record AknLevel(String element, String abbreviation, String name) {

    static AknLevel of(Clause clause) {
        return switch (clause.level()) {
            case MUC -> new AknLevel("section", "sec", "");
            case KHOAN -> new AknLevel("paragraph", "para", "");
            case DIEM -> new AknLevel("point", "point", "");
            case DASH -> new AknLevel("indent", "indent", "");
            case PARAGRAPH -> new AknLevel("alinea", "al", "");
            default -> new AknLevel("hcontainer", "hcontainer", AkomaNtoso.lower(clause.level()));
        };
    }

    /** Whether its words are a heading when something follows below it. */
    boolean isTitled() {
        return element.equals("section") || element.equals("paragraph");
    }

    String[] attributes(String id, Clause clause) {
        List<String> all = new ArrayList<>(List.of("eId", id, "wId", clause.id()));
        if (!name.isEmpty()) {
            all.addAll(List.of("name", name));
        }
        return all.toArray(String[]::new);
    }
}
