package vn.congbo.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congbo.model.Clause;
import vn.congbo.model.Fact;
import vn.congbo.model.Level;
import vn.congbo.model.Place;

/** What the lines of a signature tell: nothing that is not written in the usual form. */
class SignerTest {

    /** Lines with slashes between them; office and name, "?" for an unknown one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CHÁNH VĂN PHÒNG/Người Ký Mẫu                          | CHÁNH VĂN PHÒNG                        | Người Ký Mẫu
            KT. CHÁNH VĂN PHÒNG/PHÓ CHÁNH VĂN PHÒNG/Nguyễn Văn Mạnh | KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG | Nguyễn Văn Mạnh
            TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH/(Đã ký)/Giàng A Chu      | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH           | Giàng A Chu
            CHỦ TỊCH/(đã ký)/Lò Thị Ý                             | CHỦ TỊCH                               | Lò Thị Ý
            GIÁM ĐỐC/(Đã ký, đóng dấu)/Nguyễn Văn A               | GIÁM ĐỐC                               | Nguyễn Văn A
            GIÁM ĐỐC/H’Yim Kđoh                                   | GIÁM ĐỐC                               | H’Yim Kđoh
            GIÁM ĐỐC/Nguyễn Thị Thanh Mai Phương An               | GIÁM ĐỐC                               | Nguyễn Thị Thanh Mai Phương An
            GIÁM ĐỐC/Nguyễn Thị Thanh Mai Phương An Hà            | GIÁM ĐỐC                               | ?
            GIÁM ĐỐC/Đại tá Nguyễn Văn A                          | GIÁM ĐỐC                               | ?
            GIÁM ĐỐC/PGS.TS. Nguyễn Văn A                         | GIÁM ĐỐC                               | ?
            GIÁM ĐỐC/Nguyễn Văn A (2)                             | GIÁM ĐỐC                               | ?
            GIÁM ĐỐC/Mẫu                                          | GIÁM ĐỐC                               | ?
            GIÁM ĐỐC/Đại tá/Nguyễn Văn A                          | GIÁM ĐỐC                               | ?
            GIÁM ĐỐC/NGUYỄN VĂN A/(Đã ký và đóng dấu)             | ?                                      | ?
            GIÁM ĐỐC/NGUYỄN VĂN A                                 | ?                                      | ?
            GIÁM ĐỐC                                              | ?                                      | ?
            Giám đốc/Nguyễn Văn A                                 | ?                                      | ?
            Giám Đốc/Nguyễn Văn A                                 | ?                                      | ?
            Nguyễn Văn A                                          | ?                                      | ?
            GIÁM ĐỐC/Nguyễn Văn A/CHỦ TỊCH/Trần Văn B             | ?                                      | ?
            """)
    void a_signature_tells_office_and_name_or_why_it_does_not(String lines, String office, String name) {
        Signer signer =
                Signer.of(Stream.of(lines.split("/", -1)).map(SignerTest::line).toList());
        assertThat(signer.office().toOptional().orElse("?")).isEqualTo(office);
        assertThat(signer.name().toOptional().orElse("?")).isEqualTo(name);
        assertThat(List.of(signer.office(), signer.name()))
                .allMatch(fact ->
                        !(fact instanceof Fact.Unknown<String> u) || !u.reason().isBlank());
    }

    private static Clause line(String text) {
        return new Clause("ky", Level.SIGNATURE_LINE, "", text, List.of(), List.of(), Place.of("van-ban.adoc"));
    }
}
