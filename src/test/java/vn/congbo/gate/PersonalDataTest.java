package vn.congbo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers and names are made up. */
class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "ĐT: 0912345678.",
                "0912 345 678",
                "0912.345.678",
                "0912-345-678",
                "091.234.5678",
                "09 1234 5678",
                "0912.34.56.78",
                "09.12.34.56.78",
                "ĐT 09 12 34 56 78",
                "0912\u00A0345\u00A0678",
                "0912–345–678",
                "+84912345678",
                "+84 912 345 678",
                "+84 (0) 912 345 678",
                "+84(912)345678",
                "0084 912 345 678",
                "84912345678",
                "tel:+84-912-345-678",
                "0212 3852 123",
                "(0212) 3852 123",
                "0212.3852.123",
                "0212 3 852 123",
                "02123852123",
                "024 3825 2525",
                "(024) 38252525",
                "+84 212 3852 123",
                "Điện thoại: 022 3852123",
                "di động 912 345 678",
                "01234567890 01689123456",
                "1. 0912 345 678",
                "ngày 05 0912 345 678",
                "_0912345678_",
                "*0912 345 678*",
                "https://zalo.me/0912345678",
                "anh-0912345678.png",
                "0912 345\n678",
                "- 0912\r\n  345 678",
                "hai số 0212.3852.123-0912.345.678",
                "{0912345678}",
                "0912345678,x",
                "so: '0912345678'",
            })
    void a_telephone_number_is_found_however_it_is_written(String text) {
        assertThat(PersonalData.findIn(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "014093001234",
                "số định danh 014093001234",
                "CCCD: 014 093 001 234",
                "Căn cước công dân số 0140 9300 1234",
                "CMND 050123456",
                "CMND số: 050 123 456",
                "CMND/CCCD: 050123456",
                "giấy chứng minh nhân dân số 050123456",
            })
    void the_number_of_an_identity_paper_is_found(String text) {
        assertThat(PersonalData.findIn(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ten@mien.vn",
                "mailto:ten.ho+viec@co-quan.gov.vn[thư]",
                "Thư: ten_ho@mien.com.vn.",
                "<ten@mien.vn>",
                "ten@MIEN.VN",
                "ten (at) mien.vn",
                "ten[at]mien.vn",
                "ten @ mien.vn",
                "ten&#64;mien.vn",
                "ten%40mien.vn",
                "https://ten:mat-khau@may-chu.vn/",
            })
    void an_email_address_is_found(String text) {
        assertThat(PersonalData.findIn(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quyết định số 894/QĐ-UBND ngày 21/4/2025",
                "Kế hoạch 202-KH/TU ngày 10/01/2024; Nghị định 30/2020/NĐ-CP",
                "Luật số 104/2016/QH13, Nghị quyết số 45-NQ/TW",
                "1.234.567,5 đồng; 912.345.678 đồng; 012,345",
                "02.500.000.000 đồng",
                "giai đoạn 2025 - 2030, tầm nhìn 2045",
                "09.11.2026 14 giờ 30",
                "từ 03.12.2025–05.12.2025 08 giờ",
                "09-11-2026 0830",
                "2026-11-09 08:15:00+07:00",
                "2026-11-22T09:30:00+07:00",
                "| 05 | 12 | 30 | 45 | 60",
                "05 12 30 45 60",
                "05,12,30,45,60,0912",
                "ISBN 0-306-40615-2; ISBN 9786040912345",
                "MST 0312345678",
                "mã số thuế: 0312345678",
                "3,0912345678 và 3.0912345678",
                "sha256:94ca167e0912345678a3",
                "550e8400-e29b-41d4-a716-446655440000",
                "sha384-0912345678abc/0912345678abc",
                "mau_a0912345678b",
                "014093001234567",
                "999093001234",
                "014493001234",
                "001 002 003 004",
                "12 lớp, 050 123 456 lượt",
                "trang.0912345.html",
                "0912 345",
                "1900 1234",
                "từ 0800 đến 1700",
                "tọa độ 21.327500, 103.914200",
                "0000000000 0102030405 0x0912",
                "mã hồ sơ 1234567890",
            })
    void numbers_of_documents_dates_amounts_and_digests_are_no_personal_data(String text) {
        assertThat(PersonalData.findIn(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@media screen { a { color: red } }",
                "<@khung.trang tieu=de></@khung.trang>",
                "url(anh@2x.png)",
                "ten@example.com, ten@don-vi.example, a@x.test, a@localhost",
                "theo dõi @vanphong trên mạng",
                "gửi @vanphong.vn",
                "họp lúc 8h @ phòng 2",
                "người@miền.vn",
                "a@b",
                "hàm f(at)",
                "giá 5 nghìn @ cái",
            })
    void signs_of_other_languages_are_no_email_addresses(String text) {
        assertThat(PersonalData.findIn(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345678", "ten@mien.vn", "CMND 050123456"})
    void an_anonymous_line_has_none(String personal) {
        assertThat(PersonalData.findIn("Đã tiếp nhận ngày 05/01/2026; đã chuyển Phòng 2."))
                .isEmpty();
        assertThat(PersonalData.findIn("Đã tiếp nhận của " + personal)).hasSize(1);
    }
}
