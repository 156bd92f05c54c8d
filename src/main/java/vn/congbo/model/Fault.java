package vn.congbo.model;

/**
 * Every mistake the program knows, with its code in words (the key of its sentence and cure in the bundle {@code problems}).
 * A code, once released, keeps its meaning: offices filter on it.
 */
public enum Fault {
    // Reading files
    UNREADABLE_FILE("khong-doc-duoc"),
    NOT_UTF8("khong-phai-utf-8"),
    LEGACY_ENCODING("ma-cu"),
    NOT_NFC("chua-nfc"),
    LOOK_ALIKE_LETTER("chu-giong"),
    LINK_OUTSIDE("tep-ngoai-noi-dung"),
    BAD_FILE_NAME("ten-tep-sai"),
    EMPTY_CONTENT("noi-dung-trong"),
    BAD_CONFIGURATION("cau-hinh-sai"),
    BAD_SITE_ADDRESS("cau-hinh-dia-chi-sai"),
    LANGUAGE_LIST("ngon-ngu-sai-dang"),
    KEY_OF_ABSENT("khoa-thua"),
    NO_TARGET("thieu-kenh"),
    ORGAN_ID("ma-dinh-danh-sai"),
    SHORT_NAME("ten-ngan-sai"),

    // AsciiDoc
    MISSING_INCLUDE("thieu-tep-chen"),
    INCLUDE_OUTSIDE("chen-ngoai-noi-dung"),
    INCLUDE_CYCLE("chen-vong"),
    LIST_NUMBER("so-thu-tu-sai"),
    UNCLOSED_BLOCK("khoi-chua-dong"),
    MISSING_ATTRIBUTE("bien-la"),
    LEFTOVER_MARKUP("cu-phap-sot"),
    ASCIIDOC_WARNING("asciidoc"),

    // Headers and registers
    MISSING_HEADER("thieu-dau-tai-lieu"),
    HEAD_LINE("dong-dau-sai-dang"),
    UNKNOWN_TYPE("loai-la"),

    UNKNOWN_KEY("khoa-la"),
    MISSING_KEY("thieu-khoa"),
    REPEATED_KEY("khoa-lap"),
    UNKNOWN_VALUE("gia-tri-la"),
    BAD_DATE("ngay-sai"),
    MISSING_DATE("thieu-ngay"),
    EVENT_AFTER_PUBLICATION("su-kien-sau-ngay-dang"),
    EVENT_AFTER_REPORT("su-kien-sau-bao-cao"),
    REPORT_AFTER_PUBLICATION("bao-cao-sau-ngay-dang"),
    EVIDENCE_UNREADABLE("minh-chung-sai-dang"),
    EVIDENCE_MISSING("minh-chung-thieu-tep"),
    EVIDENCE_WITHOUT_DIGEST("minh-chung-thieu-ma-bam"),
    EVIDENCE_CHANGED("minh-chung-bi-sua"),
    CLAIM_WITHOUT_EVIDENCE("muc-do-thieu-minh-chung"),
    CLAIM_OF_SEVERAL("muc-do-chung-nhieu-viec"),
    CLAIM_OF_NOTHING("muc-do-khong-cua-viec-nao"),
    CLAIMS_CONTRADICT("muc-do-trai-nhau"),
    UNKNOWN_OBLIGATION("nhiem-vu-la"),
    CORRECTS_UNKNOWN("dinh-chinh-ban-tin-la"),
    CORRECTS_LATER("dinh-chinh-ban-tin-sau"),
    CORRECTED_TWICE("dinh-chinh-hai-lan"),
    CORRECTS_OTHER_PLAN("dinh-chinh-ke-hoach-khac"),
    CLAIM_OUTSIDE_YEARS("ky-ngoai-thoi-han"),
    BAD_REVISION("cap-nhat-sai-dang"),
    BAD_DEADLINE("thoi-han-sai"),
    BAD_YAML("yaml-sai"),
    NOT_A_LIST("khong-phai-danh-sach"),
    BAD_ID("ma-sai"),
    UNKNOWN_DATA_FILE("tep-du-lieu-la"),
    MISSING_FILE("thieu-tep"),
    MISPLACED_DOCUMENT("sai-cho"),

    // Tables (CSV)
    CSV_BROKEN("csv-sai-dang"),
    CSV_COLUMN_UNKNOWN("csv-cot-la"),
    CSV_COLUMN_REPEATED("csv-cot-lap"),
    CSV_COLUMN_MISSING("csv-thieu-cot"),
    CSV_ROW_SHIFTED("csv-lech-cot"),
    CSV_ROW_REPEATED("csv-dong-lap"),
    CSV_CELL_MISSING("csv-thieu-o"),
    CSV_CELL_WRONG("csv-o-sai"),
    CSV_FORMULA("csv-cong-thuc"),

    // Kiến nghị, phản ánh
    FEEDBACK_SETTING("kien-nghi-cau-hinh-sai"),
    FEEDBACK_OUT_OF_ORDER("kien-nghi-nguoc-ngay"),
    MAILBOX_UNKNOWN("hop-thu-la"),
    MAIL_BROKEN("thu-hong", Severity.WARNING),
    MAIL_CHARSET_UNKNOWN("thu-bang-ma-la", Severity.WARNING),
    MAIL_CHARSET_WRONG("thu-sai-bang-ma", Severity.WARNING),
    MAIL_TRANSFER_BROKEN("thu-ma-truyen-hong", Severity.WARNING),
    MAIL_DATE_UNKNOWN("thu-khong-ro-ngay", Severity.WARNING),
    MAIL_LIKE_ANOTHER("thu-giong-thu-khac", Severity.WARNING),
    MAIL_SUBJECT_UNKNOWN("thu-khong-ro-ve-gi", Severity.NOTE),

    // Tables that are imported
    CSV_ENCODING("csv-bang-ma"),
    CSV_STRANGE("csv-bang-la"),
    CSV_DAY_UNCLEAR("csv-ngay-hai-nghia"),
    CSV_MONTH_FIRST("csv-ngay-thang-truoc"),
    BULLETIN_ID("ma-ban-tin-sai"),
    BULLETIN_OTHER("ban-tin-da-co-khac"),
    BULLETIN_FILE_THERE("ban-tin-da-co-tep"),
    DUTY_OTHER("nhiem-vu-da-co-khac"),
    DUTY_NEW("nhiem-vu-moi"),
    DUTY_GONE("nhiem-vu-thieu-dong"),

    // References
    DUPLICATE_ID("trung-ma"),
    UNKNOWN_UNIT("don-vi-la"),
    UNKNOWN_PLAN("ke-hoach-la"),
    UNKNOWN_CLAUSE("dieu-khoan-la"),
    UNKNOWN_INSTRUMENT("van-ban-la"),
    UNKNOWN_INSTRUMENT_ID("ma-van-ban-la"),
    CONFLICTING_INSTRUMENTS("van-ban-mau-thuan"),
    QUOTE_NOT_FOUND("trich-sai"),
    DANGLING_LINK("lien-ket-cut"),
    DANGLING_ANCHOR("neo-cut"),
    LINK_TO_DRAFT("lien-ket-toi-ban-nhap"),
    LINK_TO_FUTURE("lien-ket-toi-ngay-sau"),
    DUPLICATE_ADDRESS("trung-dia-chi"),

    // Other languages
    UNKNOWN_LANGUAGE("ngon-ngu-la"),
    LANGUAGE_IN_NAME("ten-tep-ngon-ngu-sai"),
    TRANSLATION_WITHOUT_ORIGINAL("ban-dich-thieu-goc"),
    TRANSLATION_UNDATED("ban-dich-chua-ro-tu-dau"),
    TRANSLATION_OUTDATED("ban-dich-cu", Severity.WARNING),

    // What was published before
    ADDRESS_VANISHED("dia-chi-mat"),
    BAD_ADDRESS("dia-chi-sai"),
    REDIRECT_FROM_LIVING("chuyen-huong-trang-con"),
    REDIRECT_TO_NOTHING("chuyen-huong-cut"),
    REDIRECT_CHAIN("chuyen-huong-noi-tiep"),
    REDIRECT_CYCLE("chuyen-huong-vong"),
    NOTICE_NOT_YET("thong-bao-chua-den-ngay"),
    BAD_LEDGER_LINE("so-dia-chi-sai"),
    LOG_MISSING("nhat-ky-mat"),
    LOG_UNREADABLE("nhat-ky-sai-dang"),
    LOG_ENTRY_ALTERED("nhat-ky-bi-sua"),
    LOG_CHAIN_BROKEN("nhat-ky-dut-chuoi"),
    LOG_TIME_REVERSED("nhat-ky-lui-gio"),
    BULLETIN_REGISTER_ALTERED("so-ban-tin-sai"),
    BULLETIN_GONE("ban-tin-mat"),
    BULLETIN_FACT_CHANGED("ban-tin-doi-du-kien"),
    BULLETIN_TEXT_CHANGED("ban-tin-doi-chu"),
    BULLETIN_REVISION_CHANGED("ban-tin-doi-cap-nhat"),

    // Official text
    TEXT_ALTERED("nguyen-van-bi-sua"),
    BLOCK_MOVED("doan-lech-dong"),
    BLOCK_SWALLOWED("doan-bi-gop"),
    SENTENCE_CUT("cau-bi-cat"),
    PAGE_TEXT_ALTERED("trang-sai-nguyen-van"),
    AKN_TEXT_ALTERED("akn-sai-nguyen-van"),
    STRAY_TEXT("chu-la-trong-nguyen-van"),
    CLAUSE_WITHOUT_ID("dieu-khoan-thieu-ma"),
    CLAUSE_ID_NUMBER("ma-khac-so"),
    FOREIGN_CONSTRUCT("cau-truc-la"),
    MISSING_ORIGINAL("thieu-ban-goc"),

    // Editions in their order, and their seals
    EDITION_GAP("thieu-ban-truoc"),
    EDITION_ISSUED_AGAIN("loai-ban-sai"),
    EDITION_SAME_DATE("ban-trung-ngay"),
    EDITION_DATED_BEFORE("ban-nguoc-ngay"),
    EDITION_AFTER_ENDING("ban-sau-cham-dut"),
    ENDED_BEFORE_ISSUED("cham-dut-truoc-ban-hanh"),
    REPLACED_BY_UNKNOWN("thay-the-boi-la"),
    REPLACED_IN_CIRCLE("thay-the-vong"),
    SUCCESSOR_UNREPLACED("thay-the-boi-thua"),
    SEAL_BROKEN("niem-phong-sai"),
    SEAL_MISSING("niem-phong-thieu"),
    SEALED_FILE_CHANGED("niem-phong-tep-bi-sua"),
    SEALED_FILE_MISSING("niem-phong-thieu-tep"),
    SEALED_FILE_ADDED("niem-phong-thua-tep"),
    SEALED_TEXT_OTHER("niem-phong-khac-nguyen-van"),
    SEAL_WITHOUT_TARGET("niem-phong-thieu-kenh"),
    KEPT_PAGE_LINK("trang-dong-bang-lien-ket-cut"),

    // Changes between editions
    AMENDMENT_OF_NOTHING("thay-doi-khong-ban-truoc"),
    CLAUSE_VANISHED("dieu-khoan-bien-mat"),
    ID_REUSED("ma-dung-lai"),
    ID_OF_ANOTHER("ma-cua-dieu-khoan-khac"),
    REPEALED_BUT_THERE("bai-bo-ma-con"),
    USELESS_DECLARATION("khai-bao-vo-hieu"),

    // Pages
    UNSAFE_HTML("html-nguy-hiem"),
    UNSAFE_FILE("tep-nguy-hiem"),
    FOREIGN_REQUEST("goi-ra-ngoai"),
    TEMPLATE_ERROR("mau-loi"),
    CLOCK_IN_TEMPLATE("mau-lay-gio"),
    HEADING_ORDER("thu-tu-tieu-de"),
    MISSING_LANGUAGE("thieu-ngon-ngu"),
    MISSING_WORD("thieu-tu-giao-dien"),
    UNUSED_WORD("tu-giao-dien-thua"),
    MISSING_ALT("thieu-mo-ta-anh"),
    PICTURE_SIZE("co-anh-khong-phai-so"),
    TABLE_WITHOUT_HEADER("bang-thieu-dau"),
    RESERVED_WORD("tu-danh-rieng", Severity.WARNING),

    // What must not be published
    PHONE_NUMBER("so-dien-thoai"),
    IDENTITY_NUMBER("so-giay-to"),
    MAIL_ADDRESS("thu-dien-tu"),
    SECRECY_MARK("dau-mat"),
    SHORTENED_LINK("lien-ket-rut-gon"),
    TRACKING_LINK("lien-ket-theo-doi"),
    HIDDEN_DATA("du-lieu-an"),
    CLOSED_FILE("tep-khong-soi-duoc"),
    IDLE_ALLOWANCE("ngoai-le-thua", Severity.WARNING),

    // Projects of plain JBake
    DATE_UNREADABLE("jbake-ngay-sai"),
    JBAKE_OUTSIDE("jbake-ra-ngoai"),
    JBAKE_WITHOUT("jbake-khong-co"),
    DATE_IGNORED("jbake-ngay-bo-qua", Severity.WARNING),
    JBAKE_NO_DATE("jbake-thieu-ngay", Severity.WARNING),
    JBAKE_NO_HEAD("jbake-thieu-dau", Severity.WARNING),
    JBAKE_IGNORED("jbake-bo-qua", Severity.WARNING),
    JBAKE_CLOCK("jbake-lay-gio", Severity.WARNING),

    // Deadlines: no mistake of anybody's writing, and told by `check` only
    DEADLINE_NEAR("thoi-han-sap-toi", Severity.WARNING),
    DEADLINE_PASSED("thoi-han-da-qua", Severity.WARNING),
    DEADLINE_MISSED("thoi-han-cham", Severity.WARNING),
    YEARS_OVER("giai-doan-da-het", Severity.WARNING),

    // Remarks that stop nothing
    PLAN_WITHOUT_EDITION("ke-hoach-chua-co-ban", Severity.WARNING),
    NOTHING_FOR_HEIRS("noi-tiep-chua-co", Severity.WARNING),
    CITED_UNKNOWN("vien-dan-la", Severity.WARNING),
    CITED_UNCLEAR("vien-dan-nhieu-nghia", Severity.WARNING),
    CITED_OTHERWISE("vien-dan-trai-so", Severity.WARNING),
    CITED_MALFORMED("vien-dan-sai-dang", Severity.WARNING),
    OFFICIAL_MALFORMED("vien-dan-sai-dang-nguyen-van", Severity.WARNING),
    EDITION_BEFORE_UNSEALED("ban-truoc-chua-niem-phong", Severity.WARNING),
    DRAFT_WITHOUT_ORIGINAL("ban-nhap-thieu-ban-goc", Severity.WARNING),
    METADATA_TOO_LONG("sieu-du-lieu-qua-dai", Severity.WARNING),
    UNUSED_FILE("tep-khong-dung", Severity.NOTE),
    BASE_ADDRESS_UNKNOWN("chua-ro-dia-chi-goc", Severity.NOTE);

    private final String code;
    private final Severity severity;

    Fault(String code) {
        this(code, Severity.ERROR);
    }

    Fault(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }
}
