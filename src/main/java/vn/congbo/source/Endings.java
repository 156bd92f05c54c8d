package vn.congbo.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congbo.model.Ending;
import vn.congbo.model.Ending.Kind;
import vn.congbo.model.Fact;
import vn.congbo.model.Fault;

/** Reads from a plan's record how the plan as a whole came to its end. */
final class Endings {

    private static final String KIND = "cham-dut";
    private static final String INSTRUMENT = "van-ban-cham-dut";
    private static final String DAY = "ngay-cham-dut";
    private static final String SUCCESSOR = "thay-the-boi";

    private Endings() {}

    static Optional<Ending> read(Fields f, Registers registers) {
        if (f.optional(KIND).isEmpty()) {
            List.of(INSTRUMENT, DAY, SUCCESSOR).stream()
                    .filter(f::has)
                    .findFirst()
                    .ifPresent(key -> f.report(Fault.MISSING_KEY, f.placeOf(key), "", KIND));
            return Optional.empty();
        }
        return f.oneOf(KIND, Kind.values(), Kind::key).map(kind -> {
            Fact<String> instrument = f.fact(INSTRUMENT);
            instrument.toOptional().ifPresent(id -> registers.knowsInstrument(id, f.placeOf(INSTRUMENT)));
            Fact<LocalDate> on = f.dateFact(DAY);
            return new Ending(
                    kind,
                    instrument,
                    on,
                    successor(kind, f),
                    instrument.toOptional().flatMap(registers::issuedOn),
                    f.placeOf(DAY),
                    f.placeOf(SUCCESSOR));
        });
    }

    /** Only a plan that was replaced has one. */
    private static Optional<Fact<String>> successor(Kind kind, Fields f) {
        if (kind == Kind.REPLACED) {
            return Optional.of(f.fact(SUCCESSOR));
        }
        if (f.has(SUCCESSOR)) {
            f.report(Fault.SUCCESSOR_UNREPLACED, f.placeOf(SUCCESSOR), "", kind.key());
        }
        return Optional.empty();
    }
}
