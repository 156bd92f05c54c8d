package vn.congbo.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Types of instruments and the codes that stand for them in a symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 05-HD/VPTW for the
 * Party's).
 */
enum InstrumentType {
    JOINT_RESOLUTION("Nghị quyết liên tịch", "NQLT"),
    RESOLUTION("Nghị quyết", "NQ"),
    DECISION("Quyết định", "QĐ"),
    DECREE("Nghị định", "NĐ"),
    JOINT_CIRCULAR("Thông tư liên tịch", "TTLT"),
    CIRCULAR("Thông tư", "TT"),
    DIRECTIVE("Chỉ thị", "CT"),
    PLAN("Kế hoạch", "KH"),
    CONCLUSION("Kết luận", "KL"),
    CONCLUSION_NOTICE("Thông báo kết luận", "TB"),
    NOTICE("Thông báo", "TB"),
    PROGRAMME("Chương trình", "CTr", "CT"),
    GUIDANCE("Hướng dẫn", "HD"),
    LETTER("Công văn"),
    TELEGRAM("Công điện", "CĐ"),
    REPORT("Báo cáo", "BC"),
    SCHEME("Đề án", "ĐA"),
    PROJECT("Dự án", "DA"),
    OPTION("Phương án", "PA"),
    RULES("Quy định", "QyĐ", "QĐ"),
    REGULATION("Quy chế", "QC"),
    SUBMISSION("Tờ trình", "TTr"),
    MINUTES("Biên bản", "BB"),
    AGREEMENT("Bản thỏa thuận", "BTT"),
    MERGED_TEXT("Văn bản hợp nhất", "VBHN"),
    TEXT("Văn bản"),
    ORDER("Lệnh"),
    ORDINANCE("Pháp lệnh"),
    DECREE_LAW("Sắc lệnh"),
    CODE("Bộ luật"),
    LAW("Luật");

    private static final Map<String, InstrumentType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(t -> key(t.title), Function.identity()));

    /** All of them: a symbol that is none but one of these has lost its agency. */
    static final Set<String> CODES =
            Arrays.stream(values()).flatMap(t -> t.codes().stream()).collect(Collectors.toUnmodifiableSet());

    /** For a pattern: the longer first, because one begins with another. */
    static final String ANY_NAME = anyOf(BY_NAME.values().stream().map(t -> t.title));

    static final String ANY_CODE = anyOf(CODES.stream());

    final String title;
    private final String codes;

    InstrumentType(String title, String... codes) {
        this.title = title;
        this.codes = String.join(" ", codes);
    }

    /** The usual one first; none for what carries no code, like a letter. */
    List<String> codes() {
        return codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1));
    }

    /**
     * Whether a number in a row may be of this type without a word: it has the type's code, or the symbol of the one before it.
     *
     * @param number as it should be written, as {@code before} is
     */
    boolean isOf(String number, String before) {
        return Arrays.stream(number.split("[-/]", -1)).anyMatch(codes()::contains)
                || symbol(number).equals(symbol(before));
    }

    private static String symbol(String number) {
        return number.replaceAll("[\\d.]", "");
    }

    /** @param name in any letters, with any blanks between its words */
    static Optional<InstrumentType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    private static String key(String name) {
        return name.replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }

    private static String anyOf(Stream<String> words) {
        return words.distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(w -> w))
                .map(w -> w.replace(" ", "[\\s\\u00a0]+"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
