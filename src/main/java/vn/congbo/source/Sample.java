package vn.congbo.source;

/** A text in AsciiDoc with what most documents have: to practise on, and to train Java with. */
final class Sample {

    static final String TEXT = """
            Đoạn có _nghiêng_, https://example.vn[liên kết], <<hai>> và {khóa}. xref:trang.adoc[Trang khác].

            NOTE: Ghi chú.

            [#hai]
            == II. Mục

            * Một
            ** Một một
            . Hai

            .Bảng
            [cols="1,2",options="header"]
            |===
            |TT |Nội dung
            |1 |Một
            |===

            [IMPORTANT]
            .Thời hạn
            ====
            *Trước ngày 15/12*.
            ====
            """;

    private Sample() {}
}
