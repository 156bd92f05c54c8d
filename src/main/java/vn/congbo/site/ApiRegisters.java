package vn.congbo.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congbo.model.Instrument;
import vn.congbo.model.Library;
import vn.congbo.model.Unit;

/** The registers, in their own order. */
final class ApiRegisters {

    private ApiRegisters() {}

    static List<Map<String, @Nullable Object>> instruments(Library library) {
        return library.instruments().stream().map(ApiRegisters::instrument).toList();
    }

    static List<Map<String, @Nullable Object>> units(Library library) {
        return library.units().stream().map(ApiRegisters::unit).toList();
    }

    private static Map<String, @Nullable Object> instrument(Instrument instrument) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", instrument.id());
        tree.put("address", Addresses.instrument(instrument.id()).path());
        tree.put("type", instrument.type());
        tree.put("number", instrument.number());
        tree.put("issuedOn", instrument.issuedOn().toString());
        tree.put("issuer", JsonFact.of(instrument.issuer()));
        tree.put("subject", instrument.subject());
        tree.put("checkedAgainst", JsonFact.of(instrument.checkedAgainst()));
        tree.put(
                "relations",
                instrument.relations().stream()
                        .map(r -> Map.of("kind", r.kind(), "instrument", r.instrument()))
                        .map(TreeMap::new)
                        .toList());
        return tree;
    }

    private static Map<String, @Nullable Object> unit(Unit unit) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", unit.id());
        tree.put("address", Addresses.unit(unit.id()).path());
        tree.put("name", unit.name());
        tree.put("abbreviation", unit.abbreviation().orElse(null));
        tree.put("otherNames", unit.otherNames());
        tree.put("group", unit.group());
        tree.put("members", unit.members());
        tree.put("validFrom", JsonFact.of(unit.validFrom()));
        tree.put("validTo", JsonFact.of(unit.validTo()));
        tree.put("remark", unit.remark().orElse(null));
        return tree;
    }
}
