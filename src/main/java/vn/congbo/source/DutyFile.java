package vn.congbo.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congbo.model.Deadline;
import vn.congbo.model.Fact;
import vn.congbo.model.Obligation;

/** Writes {@code nghia-vu.yml} as its reader reads it. Every text stands in quotation marks: then YAML sees nothing else in it. */
public final class DutyFile {

    private static final String HEAD = """
            # Nhiệm vụ được giao trong kế hoạch. Mỗi mã dùng một lần, không dùng lại.
            # Phần "trich" và "nguyen-van" là lời của kế hoạch; các phần khác là cách đọc của người biên tập.
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private DutyFile() {}

    public static String text(List<Obligation> duties) {
        DutyFile file = new DutyFile();
        duties.forEach(file::duty);
        return file.text.toString();
    }

    private void duty(Obligation duty) {
        text.append("\n- id: ").append(quoted(duty.id())).append('\n');
        key("  ", "dieu-khoan", duty.clause());
        key("  ", "viec", duty.task());
        key("  ", "trich", duty.quote());
        text.append(duty.actors().isEmpty() ? "  ai: []\n" : "  ai:\n");
        for (Obligation.Actor actor : duty.actors()) {
            text.append("    - don-vi: ").append(quoted(actor.unit())).append('\n');
            key("      ", "vai-tro", actor.role().key());
            key("      ", "nguyen-van", actor.wording());
            key("      ", "tai", actor.clause());
        }
        deadline(duty.deadline());
    }

    private void deadline(Deadline due) {
        text.append("  thoi-han:\n");
        key("    ", "loai", due.kind().key());
        String wording = due.wording() instanceof Fact.Unknown<String> unknown
                ? "chưa rõ: " + unknown.reason()
                : due.wording().toOptional().orElse("");
        key("    ", "nguyen-van", wording);
        key("    ", "tai", due.clause());
        key("    ", "ngay-cuoi", due.lastDay().map(d -> d.toString().substring(2)));
        key("    ", "tu-nam", due.firstYear().map(String::valueOf));
        key("    ", "den-nam", due.lastYear().map(String::valueOf));
        key("    ", "den-ngay", due.lastDate().map(LocalDate::toString));
        key("    ", "ghi-chu", due.remark());
    }

    private void key(String indent, String key, Optional<String> value) {
        value.ifPresent(v -> key(indent, key, v));
    }

    private void key(String indent, String key, String value) {
        text.append(indent).append(key).append(": ").append(quoted(value)).append('\n');
    }

    /** A double-quoted scalar (YAML 1.1, 5.7): what is not printable is escaped, or the file could not be read again. */
    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(isPlain(c) ? Character.toString(c) : String.format("\\U%08x", c));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(int c) {
        boolean ascii = c >= 0x20 && c < 0x7F;
        boolean letter = c >= 0xA0 && c <= 0xFFFD && c != 0xFEFF && c != 0x2028 && c != 0x2029;
        return ascii || letter || c > 0xFFFF;
    }
}
