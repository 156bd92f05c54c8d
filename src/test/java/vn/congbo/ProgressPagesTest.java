package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.congbo.model.Severity;

/** What readers find who ask how far a plan has come: an invented one with two years of bulletins. */
class ProgressPagesTest {

    private static final String NOTICE = "Trang MINH HỌA: mọi nội dung được đặt ra để xem thử, không có thật.";

    @Test
    void the_demonstration_has_no_error_and_says_on_every_page_and_every_sheet_of_paper_what_it_is() {
        assertThat(ProgressSite.get().problems()).noneMatch(p -> p.severity() == Severity.ERROR);
        assertThat(RealSite.pages(ProgressSite.site()))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.bytes().utf8())
                        .contains("<aside class=\"nhac\" aria-label=\"Lưu ý chung\"><p class=\"khuon\">" + NOTICE)
                        .containsPattern("data-in=\"[^\"]*" + NOTICE));
    }

    @Test
    void a_site_without_a_notice_shows_none() {
        assertThat(RealSite.pages(RealSite.targets().get(0)))
                .noneMatch(page -> page.bytes().utf8().contains("nhac"));
    }
}
