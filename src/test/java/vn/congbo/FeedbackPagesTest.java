package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of kiến nghị, phản ánh: as the real project has them today, and as they are once an address and cases are known. */
class FeedbackPagesTest {

    private static final String HEAD =
            "Số hồ sơ,Ngày tiếp nhận,Kế hoạch,Điều khoản,Trang,Bản,Ngày chuyển,Ngày trả lời,Tóm tắt trả lời\r\n";

    @TempDir
    private static Path temp = Path.of("");

    private static Path today = Path.of("");
    private static Path later = Path.of("");

    @BeforeAll
    static void build() {
        TestProject real = TestProject.real(temp.resolve("that"));
        assertThat(real.congbo("build").code()).isZero();
        today = real.site("cong-tinh");
        TestProject made = TestProject.real(temp.resolve("gia-dinh"))
                .replace("jbake.properties", "congbo.feedback.email=", "congbo.feedback.email=gop+y@van-phong.example")
                .with(
                        "content/kien-nghi/so.csv",
                        HEAD + "kn-2026-0001,2026-09-02,tri-thuc-2025,m3-k2,,1,2026-09-03,,\r\n"
                                + "kn-2026-0002,2026-11-02,tri-thuc-2025,m3-k2,,1,2026-11-03,2026-11-10,'- Đã sửa.\r\n"
                                + "kn-2026-0003,,,,/trang/lien-he/,,,,\r\n"
                                + "kn-2026-0004,2026-11-30,,,,,,,\r\n");
        assertThat(made.congbo("build").out()).isEmpty();
        later = made.site("cong-tinh");
    }

    @Test
    void today_nothing_is_known_and_every_page_says_so() throws IOException {
        assertThat(page(today, "kien-nghi/so").text())
                .contains("chưa có kiến nghị nào được ghi nhận vào sổ này", "Sổ được lập từ: chưa rõ");
        assertThat(page(today, "kien-nghi").text()).contains("Hộp thư điện tử chưa rõ", "Điện thoại chưa rõ");
        assertThat(page(today, "don-vi").select("footer").text()).contains("hộp thư nhận: chưa rõ", "phiếu để in");
        try (Stream<Path> files = Files.walk(today)) {
            assertThat(files.filter(f -> f.toString().endsWith(".html")).filter(f -> has(f, "mailto:")))
                    .isEmpty();
        }
    }

    @Test
    void a_clause_offers_a_letter_that_says_what_it_is_about() throws IOException {
        Document clause = page(later, "ke-hoach/tri-thuc-2025/dieu-khoan/m3-k2");
        String address = clause.select("main a[href^=mailto:]").attr("href");
        assertThat(address)
                .matches("mailto:gop%2By@van-phong\\.example\\?[A-Za-z0-9=&%._~-]+")
                .hasSizeLessThan(1900);
        assertThat(URI.create(address).getScheme()).isEqualTo("mailto");
        String digest = digest();
        Map<String, String> fields = fields(address);
        assertThat(fields.get("subject"))
                .contains(
                        "Kiến nghị, phản ánh: Khoản 2 Mục III",
                        "kn:/ke-hoach/tri-thuc-2025/dieu-khoan/m3-k2/@1." + digest);
        assertThat(fields.get("body"))
                .contains("Điều khoản: m3-k2\r\n", "Bản 1, mã nguyên văn: " + digest)
                .doesNotContainPattern("(?<!\r)\n");
    }

    @Test
    void a_clause_has_a_form_with_its_id_and_the_digest_and_a_sealed_page_has_neither() throws IOException {
        Document form = page(today, "ke-hoach/tri-thuc-2025/dieu-khoan/m3-k2");
        assertThat(form.select("details.phieu").text())
                .contains("mã m3-k2", digest(), "Bản 1", "Kính gửi: Trung tâm thông tin");
        assertThat(form.select("main form, main input, textarea")).isEmpty();
        assertThat(page(later, "ke-hoach/tri-thuc-2025/ban-1").select("a[href^=mailto:], .phieu"))
                .isEmpty();
    }

    @Test
    void the_register_counts_tells_of_late_answers_and_how_sure_the_yardstick_is() throws IOException {
        Document register = page(later, "kien-nghi/so");
        assertThat(register.select(".dem").text())
                .contains("3 đã tiếp nhận", "2 đã chuyển", "1 đã trả lời", "2 chưa trả lời");
        assertThat(register.select("#kn-2026-0001").text())
                .contains("Khoản 2 Mục III", "81, đến ngày 22/11/2026", "dài hơn mốc so sánh 10 ngày");
        assertThat(register.select("#kn-2026-0002").text())
                .contains("Tóm tắt trả lời: - Đã sửa.")
                .doesNotContain("mốc so sánh");
        assertThat(register.select("#kn-2026-0003").text()).contains("Liên hệ, kiến nghị và phản ánh", "chưa rõ");
        assertThat(register.getElementById("kn-2026-0004"))
                .as("received after the day shown")
                .isNull();
    }

    @Test
    void the_published_table_is_the_register_as_it_stood_on_the_day() throws IOException {
        String csv = Files.readString(later.resolve("kien-nghi/so/so.csv"));
        assertThat(csv)
                .startsWith("\uFEFF" + HEAD)
                .contains("kn-2026-0002,2026-11-02,tri-thuc-2025,m3-k2,,1,2026-11-03,2026-11-10,'- Đã sửa.\r\n")
                .doesNotContain("kn-2026-0004");
        assertThat(later.resolve("kien-nghi/so/so.csv-metadata.json")).exists();
        assertThat(Files.readString(later.resolve("kien-nghi/so/so.json"))).contains("\"tom_tat\": \"- Đã sửa.\"");
    }

    private static Map<String, String> fields(String address) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : address.substring(address.indexOf('?') + 1).split("&", -1)) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String digest() throws IOException {
        byte[] text = Files.readAllBytes(today.resolve("ke-hoach/tri-thuc-2025/ban-1/nguyen-van.txt"));
        return vn.congbo.model.Bytes.of(text).sha256().substring(0, 16);
    }

    private static boolean has(Path file, String words) {
        try {
            return Files.readString(file).contains(words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Document page(Path site, String address) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(address).resolve("index.html")));
    }
}
