package vn.congbo.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A legal instrument that is cited. A number is unique only within issuer and year (Nghị định 30/2020/NĐ-CP, Điều 15 khoản 1), so
 * instruments are told apart by type, number, date and issuer together.
 *
 * @param type "Quyết định", "Nghị quyết", …
 * @param number number and symbol as printed: {@code 894/QĐ-UBND}, {@code 45-NQ/TW}
 * @param issuer unit id
 * @param checkedAgainst what this record was compared with
 */
public record Instrument(
        String id,
        String type,
        String number,
        LocalDate issuedOn,
        Fact<String> issuer,
        String subject,
        Fact<String> checkedAgainst,
        List<Relation> relations,
        Place place) {

    /** How this instrument stands to another. */
    public record Relation(String kind, String instrument) {}

    public Instrument {
        relations = List.copyOf(relations);
    }

    public String title() {
        return type + " số " + number;
    }
}
