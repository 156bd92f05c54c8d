package vn.congbo.model;

/**
 * Kind of a clause. The numbered levels are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6;
 * dash items, paragraphs and sentences have no official number, so their ids are editorial and labelled so.
 */
public enum Level {
    DOCUMENT_TYPE,
    SUBJECT,
    PREAMBLE,
    MUC,
    KHOAN,
    DIEM,
    DASH,
    PARAGRAPH,
    SENTENCE,
    TASK_ATTRIBUTE,
    RECIPIENTS,
    RECIPIENT,
    SIGNATURE,
    SIGNATURE_LINE;

    /** Printed with "- " before its text. */
    public boolean isDashed() {
        return this == DASH || this == TASK_ATTRIBUTE || this == RECIPIENT;
    }

    /** Its place was given by the editor, not by a printed number. */
    public boolean isEditorial() {
        return this != MUC && this != KHOAN && this != DIEM;
    }
}
