package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview of a project that knows only JBake: its pages are made when they are asked for. */
class PreviewOfJBakeTest {

    private static final String PAGE = "content/bai/mot.adoc";
    private static final String ADDRESS = "bai/mot.html";
    private static final String ALARM = "role=\"alert\"";

    @TempDir
    private Path temp = Path.of("");

    private TestProject project = new TestProject(temp);

    @BeforeEach
    void write() {
        String template = "<html><body><h1>${content.title!}</h1>${content.body!}</body></html>\n";
        project = new TestProject(temp)
                .with("jbake.properties", "render.archive=false\nrender.feed=false\nrender.tags=false\n")
                .with("templates/index.ftl", "<html><body>Có ${published_posts?size} bài.</body></html>\n")
                .with("templates/post.ftl", template)
                .with("templates/page.ftl", template)
                .with("assets/css/a.css", "p { margin: 0 }\n")
                .with("phan/chung.adoc", "Phần chung.\n")
                .with(
                        PAGE,
                        "= Bài một\n:jbake-type: post\n:jbake-status: published\n:jbake-date: 2026-11-01\n\nĐoạn đầu.\n")
                .with(
                        "content/trang.md",
                        "title=Trang\ndate=2026-11-01\ntype=page\nstatus=published\n~~~~~~\nMột trang.\n");
    }

    @Test
    void what_is_saved_is_served_wherever_it_lies() throws Exception {
        try (RunningPreview preview = RunningPreview.of(project)) {
            assertThat(preview.addresses()).singleElement().asString().matches("http://127.0.0.1:\\d+/");
            assertThat(preview.said()).contains("output: http");
            assertThat(preview.get("")).contains("Có 1 bài.", "id=\"congbo-xem-thu\"");
            project.with(PAGE, project.read(PAGE) + "\ninclude::../../phan/chung.adoc[]\n");
            preview.untilPage(ADDRESS, "Phần chung.");
            project.with("phan/chung.adoc", "Phần chung đã sửa.\n");
            preview.untilPage(ADDRESS, "Phần chung đã sửa.");
            project.replace("templates/post.ftl", "<h1>", "<h1 class=\"moi\">");
            preview.untilPage(ADDRESS, "class=\"moi\"");
            String before = preview.get(ADDRESS);
            project.with("assets/css/a.css", "p { margin: 1em }\n");
            preview.until(() -> !preview.get(ADDRESS).equals(before)); // an open page that uses it loads again
            assertThat(preview.get("css/a.css")).contains("1em");
            project.with("content/moi/hai.adoc", project.read(PAGE).replace("../../phan", "../../phan"));
            preview.untilPage("", "Có 2 bài.");
        }
    }

    @Test
    void neither_the_output_folder_nor_a_save_that_changes_nothing_counts() throws Exception {
        project.congbo("build");
        try (RunningPreview preview = RunningPreview.of(project)) {
            String before = preview.get(ADDRESS);
            project.with("output/" + ADDRESS, "của lần dựng khác");
            project.with("target/x.txt", "x");
            project.with(PAGE, project.read(PAGE));
            preview.until(() -> preview.rebuilds() == 1);
            assertThat(preview.get(ADDRESS)).isEqualTo(before);
            assertThat(preview.rebuilds()).isEqualTo(1);
        }
    }

    @Test
    void a_page_that_breaks_when_it_is_made_gives_way_to_the_last_good_one() throws Exception {
        try (RunningPreview preview = RunningPreview.of(project)) {
            preview.untilPage(ADDRESS, "Bài một");
            project.replace("templates/post.ftl", "${content.title!}", "<p>mới</p>${khong_co}");
            preview.untilPage(ADDRESS, ALARM);
            assertThat(preview.get(ADDRESS))
                    .contains("<h1>Bài một</h1>", "templates/post.ftl:1", "mau-loi", "Trang còn 1 lỗi.");
            project.replace("templates/post.ftl", "${khong_co}", "");
            preview.untilPage(ADDRESS, "<p>mới</p>");
            assertThat(preview.get(ADDRESS)).doesNotContain(ALARM);
        }
    }

    @Test
    void what_is_wrong_with_a_page_that_nobody_asks_for_is_told_on_the_others() throws Exception {
        try (RunningPreview preview = RunningPreview.of(project)) {
            String before = preview.get("trang.html");
            project.replace("templates/post.ftl", "${content.title!}", "${khong_co}");
            preview.untilPage("trang.html", ALARM);
            preview.until(
                    () -> preview.said().contains("templates/post.ftl:1  lỗi  mau-loi")); // once all pages are made
            assertThat(before).doesNotContain(ALARM).contains("Một trang.");
            project.replace(PAGE, "Đoạn đầu.", "Đoạn đã sửa.");
            preview.until(() -> preview.rebuilds() == 2);
            preview.untilPage("trang.html", ALARM);
            assertThat(preview.get(ADDRESS)).contains("Đoạn đầu.", ALARM);
        }
    }

    @Test
    void until_a_first_site_is_good_there_are_only_its_problems() throws Exception {
        project.replace("templates/post.ftl", "${content.title!}", "${khong_co}");
        try (RunningPreview preview = RunningPreview.of(project)) {
            var answer = preview.answer(ADDRESS);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("templates/post.ftl:1", "Chưa có trang nào để xem");
            project.replace("templates/post.ftl", "${khong_co}", "nay có");
            preview.untilPage(ADDRESS, "nay có");
        }
    }
}
