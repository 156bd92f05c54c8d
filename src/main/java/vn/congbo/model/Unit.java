package vn.congbo.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit, an office holder or a group of units, as the plan names them. Wordings that differ in meaning are units of their own.
 *
 * @param otherNames other wordings of the very same unit
 * @param members units that certainly belong to a group
 */
public record Unit(
        String id,
        String name,
        Optional<String> abbreviation,
        List<String> otherNames,
        boolean group,
        List<String> members,
        Fact<LocalDate> validFrom,
        Fact<LocalDate> validTo,
        Optional<String> remark,
        Place place) {

    public Unit {
        otherNames = List.copyOf(otherNames);
        members = List.copyOf(members);
    }
}
