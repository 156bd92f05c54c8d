package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The real project in the preview, in a real browser that nobody touches while files are saved. */
class PreviewBrowserTest {

    private static final String PAGE = "content/trang/lien-he.adoc";
    private static final String ADDRESS = "trang/lien-he/";
    private static final String TEXT = "document.documentElement.innerText";
    private static final String ALARM = "document.querySelectorAll('#congbo-xem-thu [role=alert]').length";

    @TempDir(cleanup = CleanupMode.NEVER) // Chromium lets go of its profile only some time after it has ended
    private Path profile = Path.of("");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void the_open_page_follows_what_is_saved_breaks_and_is_mended() throws Exception {
        Path chromium = Judges.chromium();
        TestProject project = TestProject.real(temp);
        String good = project.read(PAGE);
        try (Browser browser = Browser.start(chromium, profile);
                RunningPreview preview = RunningPreview.of(project)) {
            browser.open(preview.addresses().get(0) + ADDRESS);
            project.with(PAGE, good + "\nCâu vừa thêm vào.\n");
            preview.until(() -> browser.evaluate(TEXT).contains("Câu vừa thêm vào."));

            project.with(PAGE, good + "\nxref:khong-co.adoc[đi đâu].\n");
            preview.until(() -> browser.evaluate(ALARM).equals("1"));
            assertThat(browser.evaluate(TEXT))
                    .contains("Câu vừa thêm vào.", PAGE + ":" + (good.lines().count() + 2), "Cách xử lý:")
                    .doesNotContain("đi đâu\\n");
            for (int width : new int[] {320, 1280}) {
                browser.show(width, width == 1280);
                assertThat(browser.evaluate(BrowserTest.FAINT_TEXTS)).isEqualTo("[]");
                assertThat(browser.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(String.valueOf(width));
            }

            project.with(PAGE, good);
            preview.until(() -> browser.evaluate(ALARM).equals("0")
                    && !browser.evaluate(TEXT).contains("Câu vừa thêm vào."));
            assertThat(browser.complaints()).isEmpty(); // the page's own policy allows all that was added
        }
    }

    @Test
    void a_page_that_was_left_open_notices_another_run() throws Exception {
        Path chromium = Judges.chromium();
        TestProject project = TestProject.sound(temp);
        try (Browser browser = Browser.start(chromium, profile)) {
            String address;
            try (RunningPreview first = RunningPreview.of(project)) {
                address = first.addresses().get(0);
                browser.open(address + "trang/gioi-thieu/");
                assertThat(browser.evaluate(TEXT)).contains("Đây là dữ liệu mẫu");
            }
            project.replace("content/trang/gioi-thieu.adoc", "Đây là", "Sau khi chạy lại là");
            String port = String.valueOf(java.net.URI.create(address).getPort());
            try (RunningPreview second = RunningPreview.of(project, "--port", port, "--target", "mot")) {
                second.until(() -> browser.evaluate(TEXT).contains("Sau khi chạy lại là"));
            }
        }
    }
}
