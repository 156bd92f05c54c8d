package vn.congbo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congbo.model.Fault;

class TextScanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MẬT",
                "TỐI MẬT",
                "TUYỆT MẬT",
                "*TUYỆT MẬT*",
                "[MẬT]",
                "Độ mật: Mật",
                "do-mat: Tối mật",
                "(Tuyệt mật)",
                "| Mật\n",
                "dấu MẬT đóng ở góc trái",
                "MẬT Số: 12/BC-UBND",
                "TÀI LIỆU MẬT",
                "Tài liệu lưu hành nội bộ",
                "LƯU HÀNH NỘI BỘ",
                "XEM XONG TRẢ LẠI",
                "KHÔNG PHỔ BIẾN",
                "(Không phổ biến)",
            })
    void a_mark_of_secrecy_is_found(String text) {
        assertThat(TextScan.of(text)).extracting(Finding::fault).containsOnly(Fault.SECRECY_MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mật ong rừng",
                "Mật ong Sơn La",
                "MẬT ONG SƠN LA",
                "MẬT ĐỘ DÂN SỐ",
                "BẢO MẬT THÔNG TIN",
                "bí mật nhà nước, bảo mật, mật mã, mật khẩu",
                "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                "tài liệu mật không được đăng",
                "thông tin tối mật phải được bảo vệ",
                "bệnh không phổ biến ở địa phương",
                "đường, sữa, mật, trứng",
                "mật",
                "xem xong trả lại chỗ cũ",
                "thân mật, trầm mặc, mất MẤT",
            })
    void words_about_secrecy_or_honey_are_no_marks(String text) {
        assertThat(TextScan.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://bit.ly/3abc; https://bit.ly/3abc",
                "xem bit.ly/3abc.; bit.ly/3abc",
                "link:https://www.tinyurl.com/abc[đây]; https://www.tinyurl.com/abc",
                "(https://t.co/x); https://t.co/x",
                "https://forms.gle/abc[phiếu]; https://forms.gle/abc",
                "HTTPS://BIT.LY/A; HTTPS://BIT.LY/A",
            })
    void a_shortened_link_is_found(String text, String words) {
        assertThat(TextScan.of(text)).singleElement().satisfies(f -> {
            assertThat(f.fault()).isEqualTo(Fault.SHORTENED_LINK);
            assertThat(f.words()).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bao.vn/tin.htm?utm_source=x",
                "https://bao.vn/tin.htm?a=1&utm_medium=x[tin]",
                "https://bao.vn/tin.htm?a=1&amp;fbclid=IwAR0",
                "https://bao.vn/tin.htm#utm_campaign=x",
                "bao.vn/tin?zarsrc=30",
                "<script src=\"//www.googletagmanager.com/gtag/js?id=G\">",
                "https://www.google-analytics.com/collect?v=1",
                "https://l.facebook.com/l.php?u=x",
                "https://apc01.safelinks.protection.outlook.com/?url=x",
                "https://bao.vn/?GCLID=x",
            })
    void a_link_that_follows_readers_is_found(String text) {
        assertThat(TextScan.of(text)).singleElement().extracting(Finding::fault).isEqualTo(Fault.TRACKING_LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sonla.gov.vn/tin?id=12&trang=2",
                "https://vanban.chinhphu.vn/?pageid=27160&docid=203",
                "https://habit.ly.vn/x hay rabbit.ly.example/x",
                "bit.ly",
                "ai làm? ai chịu trách nhiệm?",
                "xref:../a.adoc#m4-k2-g2[khoản 2]",
                "x?utm_ và utm_source",
                "21/4/2025, 894/QĐ-UBND, ở/tại, và/hoặc",
                "https://hotjar.com.vn.example/x",
            })
    void other_links_pass(String text) {
        assertThat(TextScan.of(text)).isEmpty();
    }
}
