package vn.congbo.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.congbo.model.Fact;
import vn.congbo.model.Fault;
import vn.congbo.model.OldAddress;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** Reads {@code dang-ky/chuyen-huong.yml}: where old addresses lead, or what they say. */
final class OldAddresses {

    static final String FILE = "dang-ky/chuyen-huong.yml";

    /** What we publish has no other addresses; so nothing in one needs to be escaped for any web server. */
    private static final Pattern ADDRESS =
            Pattern.compile("/(?:[A-Za-z0-9][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9][A-Za-z0-9._-]*)?");

    private static final Pattern WITH_FRAGMENT = Pattern.compile(ADDRESS.pattern() + "(?:#[A-Za-z0-9._-]+)?");

    private final Registers registers;
    private final Problems problems;

    OldAddresses(Registers registers, Problems problems) {
        this.registers = registers;
        this.problems = problems;
    }

    List<OldAddress> read(Optional<String> text, Place file) {
        List<OldAddress> read = new ArrayList<>();
        for (YamlFile.Entry e : text.map(t -> YamlFile.list(t, file, problems)).orElse(List.of())) {
            OldAddress address = e.fields().has("thong-bao") ? withdrawn(e) : moved(e);
            if (e.fields().isWhole()) {
                read.add(address);
            }
        }
        return read;
    }

    private static OldAddress moved(YamlFile.Entry e) {
        e.allow("tu", "den", "ly-do");
        Fields f = e.fields();
        return new OldAddress.Moved(
                address("tu", ADDRESS, f), address("den", WITH_FRAGMENT, f), f.required("ly-do"), f.placeOf("tu"));
    }

    private OldAddress withdrawn(YamlFile.Entry e) {
        e.allow("tu", "thong-bao", "ly-do", "van-ban", "ngay");
        Fields f = e.fields();
        OldAddress.Withdrawn withdrawn = new OldAddress.Withdrawn(
                address("tu", ADDRESS, f),
                f.required("thong-bao"),
                f.required("ly-do"),
                f.fact("van-ban"),
                f.requiredDate("ngay"),
                f.placeOf("tu"));
        if (f.isWhole() && withdrawn.instrument() instanceof Fact.Known<String> known) {
            registers.knowsInstrument(known.value(), f.placeOf("van-ban"));
        }
        return withdrawn;
    }

    /** An address as a browser shows it may be written with escapes: {@code %2d} is a hyphen. */
    private static String address(String key, Pattern form, Fields f) {
        String written = f.required(key);
        String address = decoded(written);
        if (!written.isEmpty() && !form.matcher(address).matches()) {
            f.report(Fault.BAD_ADDRESS, f.placeOf(key), written, written);
        }
        return address;
    }

    private static String decoded(String written) {
        try {
            String plain = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Normalizer.normalize(plain, Normalizer.Form.NFC);
        } catch (IllegalArgumentException e) { // no escape after all; then it has no good form either
            return written;
        }
    }
}
