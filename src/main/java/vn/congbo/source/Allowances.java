package vn.congbo.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congbo.model.Allowance;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** Reads {@link Allowance#FILE}: what the gate lets through, and why. A kind is named as the console names the problem. */
final class Allowances {

    private Allowances() {}

    static List<Allowance> read(Optional<String> text, Place file, Problems problems) {
        List<Allowance> read = new ArrayList<>();
        for (YamlFile.Entry e : text.map(t -> YamlFile.list(t, file, problems)).orElse(List.of())) {
            e.allow("loai", "gia-tri", "tep", "ly-do");
            Fields f = e.fields();
            Allowance allowance = new Allowance(
                    f.requiredOneOf("loai", Allowance.FAULTS.toArray(Fault[]::new), Fault::code),
                    f.has("tep") ? f.optional("gia-tri") : Optional.of(f.required("gia-tri")),
                    f.optional("tep"),
                    f.required("ly-do"),
                    f.place());
            if (f.isWhole()) {
                read.add(allowance);
            }
        }
        return read;
    }
}
