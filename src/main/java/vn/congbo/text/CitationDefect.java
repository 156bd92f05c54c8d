package vn.congbo.text;

/** What is wrong with the way a number is written; {@link CitationGrammar} knows what it should be. */
public enum CitationDefect {
    /** {@code 849/QĐUBND}, {@code 45NQ/TW}. */
    MISSING_HYPHEN("thieu-gach-noi"),
    /** {@code 01 /2018/NQ-CP}. */
    BLANK_AT_SLASH("cach-canh-gach-cheo"),
    /** {@code 18/2022/NQ- HĐND}. */
    BLANK_AT_HYPHEN("cach-canh-gach-noi"),
    /** {@code 894/QĐ–UBND}. */
    LONG_DASH("gach-dai"),
    /** {@code số111/2008/QĐ-UBND}. */
    NO_BLANK_AFTER_SO("dinh-sau-so"),
    /** {@code 12/2015/TTL}, {@code 42/2022/NĐ}: nothing tells what is missing. */
    TRUNCATED_SYMBOL("ky-hieu-cut"),
    /** {@code 60/NQ-TW} for {@code 60-NQ/TW}, and the other way round. */
    PARTY_AND_STATE_MIXED("lan-dang-va-nha-nuoc"),
    /** {@code 894/qđ-ubnd}, {@code 611/QĐ-TTG}. */
    WRONG_CASE("sai-chu-hoa-thuong");

    private final String key;

    CitationDefect(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
