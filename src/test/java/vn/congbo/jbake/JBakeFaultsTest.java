package vn.congbo.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congbo.TestProject;

/** The faults of stock JBake that we mend and no comparison with it can show: numbered as in src/docs/jbake.md. */
class JBakeFaultsTest {

    private static final String MD = "title=Trang\ndate=2026-01-05\ntype=page\nstatus=published\n~~~~~~\n";
    private static final String ADOC =
            "= Trang\n:jbake-type: page\n:jbake-status: published\n:jbake-date: 2026-01-05\n\n";

    @TempDir
    private Path temp = Path.of("");

    private TestProject project = new TestProject(temp);

    @BeforeEach
    void an_empty_project() {
        project = new TestProject(temp.resolve("du-an"))
                .with("jbake.properties", "render.index=false\nrender.feed=false\nrender.archive=false\n")
                .with("templates/page.ftl", "${content.body}");
    }

    @Test
    void options_of_asciidoctor_arrive_as_written_1() throws IOException {
        project.with("content/a.adoc", ADOC + "Chữ.\n")
                .replace("jbake.properties", "render.index", "asciidoctor.option.doctype=inline\nrender.index");
        assertThat(built("a.html")).isEqualTo("Chữ.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requires", "gemPath", "template_dirs"})
    void an_option_that_would_run_code_of_the_project_is_told_1(String option) {
        project.replace("jbake.properties", "render.index", "asciidoctor.option." + option + "=a,b\nrender.index");
        assertFails("jbake.properties:1  lỗi  jbake-khong-co");
    }

    @Test
    void all_data_files_are_read_whichever_of_them_changed_2() throws IOException {
        project.with("templates/page.ftl", "${data.get('a.yml').x} ${data.get('b.yml').x} ${data.get('c.yml').x}")
                .with("data/a.yml", "x: một")
                .with("data/b.yml", "x: hai")
                .with("data/c.yml", "x: ba")
                .with("content/a.md", MD + "Chữ.\n");
        assertThat(built("a.html")).isEqualTo("một hai ba");
        project.with("data/c.yml", "x: bốn");
        assertThat(built("a.html")).isEqualTo("một hai bốn");
    }

    @Test
    void a_drafts_page_is_gone_once_it_is_published_4() throws IOException {
        project.with("content/bai/a.md", MD.replace("published", "draft") + "Chữ.\n");
        assertThat(built("bai/a-draft.html")).contains("Chữ.");
        project.with("content/bai/a.md", MD + "Chữ.\n");
        assertThat(built("bai/a.html")).contains("Chữ.");
        assertThat(page("bai/a-draft.html")).doesNotExist();
    }

    @Test
    void the_site_goes_where_destination_folder_says_7() throws IOException {
        project.with("content/a.md", MD + "Chữ.\n")
                .replace("jbake.properties", "render.index", "destination.folder=cong/khai\nrender.index");
        assertThat(project.congbo("build").code()).isZero();
        assertThat(Files.readString(project.folder().resolve("cong/khai/a.html")))
                .contains("Chữ.");
    }

    @Test
    void properties_of_the_system_neither_show_nor_count_9_17() throws IOException {
        System.setProperty("site.host", "https://may.example");
        try {
            project.with("templates/page.ftl", "${config.site_host} ${config.user_home!'-'} ${content.body}")
                    .with("content/a.adoc", ADOC + "{user_home} {java_version}\n");
            assertThat(built("a.html")).startsWith("http://www.jbake.org - ").contains("{user_home} {java_version}");
        } finally {
            System.clearProperty("site.host");
        }
    }

    @Test
    void a_type_that_an_include_sets_is_seen_14() throws IOException {
        project.with("chung/dau.adoc", ":jbake-type: page\n:jbake-status: published\n:jbake-date: 2026-01-05\n")
                .with("content/a.adoc", "= Trang\ninclude::../chung/dau.adoc[]\n\nChữ.\n");
        assertThat(built("a.html")).contains("Chữ.");
    }

    @Test
    void an_empty_data_file_has_no_entries_18() throws IOException {
        project.with("data/rong.yml", "# chưa có gì\n")
                .with("templates/page.ftl", "${(data.get('rong.yml').x)!'không'}")
                .with("content/a.md", MD + "Chữ.\n");
        assertThat(built("a.html")).isEqualTo("không");
    }

    @Test
    void a_data_file_creates_no_object_of_java_19() {
        project.with("data/xau.yml", "a: 1\nb: !!java.io.File [x]\n");
        assertFails("data/xau.yml:2  lỗi  yaml-sai");
    }

    @Test
    void a_missing_include_is_told_with_its_line() {
        project.with("content/a.adoc", ADOC + "Chữ.\n\ninclude::khong-co.adoc[]\n");
        assertFails("content/a.adoc:8  lỗi  thieu-tep-chen");
    }

    @Test
    void below_a_header_of_jbake_lines_are_counted_from_the_files_first() {
        project.with("content/a.adoc", MD + "Chữ.\n\ninclude::khong-co.adoc[]\n");
        assertFails("content/a.adoc:8  lỗi  thieu-tep-chen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chỉ có chữ.\n", "title=Trang\n~~~~~~\nKhông có loại.\n", "không dấu bằng\n~~~~~~\nChữ.\n"})
    void a_file_without_a_header_becomes_no_page_and_is_told(String text) {
        project.with("content/a.md", text);
        TestProject.Run run = build();
        assertThat(run.out()).contains("content/a.md  cảnh báo  jbake-thieu-dau");
        assertThat(run.code()).isZero();
        assertThat(page("a.html")).doesNotExist();
    }

    @Test
    void a_type_without_a_template_is_told() {
        project.with("content/a.md", MD.replace("=page", "=trang") + "Chữ.\n");
        assertFails("content/a.md  lỗi  loai-la");
    }

    @ParameterizedTest
    @CsvSource({"a.md, 2", "a.adoc, 4"})
    void a_date_of_another_form_is_told_with_its_line(String name, int line) {
        String text = name.endsWith("md") ? MD : ADOC;
        project.with("content/" + name, text.replace("2026-01-05", "5/1/2026") + "Chữ.\n");
        assertFails("content/" + name + ":" + line + "  lỗi  jbake-ngay-sai");
    }

    @Test
    void a_date_among_the_attributes_of_asciidoc_is_the_date() throws IOException {
        project.with("templates/page.ftl", "${content.date?string('dd.MM.yyyy')}")
                .with("content/a.adoc", ADOC.replace(":jbake-date:", ":date:") + "Chữ.\n");
        assertThat(built("a.html")).isEqualTo("05.01.2026");
        project.replace("content/a.adoc", "2026-01-05", "hôm qua");
        assertThat(build().out()).contains("content/a.adoc:4  lỗi  jbake-ngay-sai");
    }

    @Test
    void a_document_without_a_date_has_the_day_that_the_site_shows() throws IOException {
        project.with("templates/page.ftl", "${content.date?string('yyyy-MM-dd')}")
                .with("content/a.md", MD.replace("date=2026-01-05\n", "") + "Chữ.\n");
        assertThat(built("a.html")).isEqualTo(TestProject.AS_OF);
        assertThat(build().out()).contains("content/a.md  cảnh báo  jbake-thieu-ngay");
    }

    @Test
    void a_file_that_is_no_text_is_told() throws IOException {
        project.with("content/a.md", "");
        Files.write(project.folder().resolve("content/a.md"), (MD + "é").getBytes(StandardCharsets.ISO_8859_1));
        assertFails("content/a.md  lỗi  khong-phai-utf-8");
    }

    @Test
    void a_template_for_another_engine_is_told() {
        project.with("content/a.md", MD + "Chữ.\n")
                .with("templates/page.groovy", "html {}")
                .replace("jbake.properties", "render.index", "template.page.file=page.groovy\nrender.index");
        assertFails("templates/page.groovy  lỗi  jbake-khong-co");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dòng 1\n${content.khong_co}", "Dòng 1\n<#if x>"})
    void a_fault_of_a_template_is_told_with_its_line_and_no_page_is_written(String template) {
        project.with("templates/page.ftl", template).with("content/a.md", MD + "Chữ.\n");
        assertFails("templates/page.ftl:2  lỗi  mau-loi");
    }

    @Test
    void two_sources_of_one_address_are_both_named() {
        project.with("content/a.md", MD + "Một.\n").with("content/a.adoc", ADOC + "Hai.\n");
        assertFails("trung-dia-chi");
        assertThat(build().out()).contains("content/a.md", "content/a.adoc");
    }

    @Test
    void with_compat_what_stock_passes_over_is_a_warning() throws IOException {
        project.with("content/a.md", MD + "Một.\n")
                .with("content/a.adoc", ADOC + "Hai.\n\ninclude::khong-co.adoc[]\n")
                .with("content/b.md", MD.replace("=page", "=trang") + "Chữ.\n")
                .with("content/c.md", MD.replace("2026-01-05", "hôm qua") + "Chữ.\n")
                .replace("jbake.properties", "render.index", "jbake.compat=true\nrender.index");
        assertThat(built("a.html")).contains("Một.");
        assertThat(page("b.html")).doesNotExist();
        assertThat(build().out())
                .contains("content/a.adoc:8  cảnh báo  jbake-bo-qua")
                .contains("content/b.md  cảnh báo  jbake-bo-qua")
                .contains("content/c.md:2  cảnh báo  jbake-ngay-bo-qua");
    }

    @Test
    void where_something_is_wrong_the_site_of_before_stays_whole() throws IOException {
        project.with("content/a.md", MD + "Cũ.\n");
        assertThat(built("a.html")).contains("Cũ.");
        project.with("content/a.md", MD + "Mới.\n").with("content/b.adoc", ADOC + "include::khong-co.adoc[]\n");
        assertThat(build().code()).isEqualTo(1);
        assertThat(Files.readString(page("a.html"))).contains("Cũ.");
        assertThat(page("b.html")).doesNotExist();
    }

    private TestProject.Run build() {
        return project.congbo("build", "--output", temp.resolve("ra").toString());
    }

    private Path page(String path) {
        return temp.resolve("ra/output").resolve(path);
    }

    private String built(String path) throws IOException {
        TestProject.Run run = build();
        assertThat(run.code()).as(List.of(run.out(), run.err()).toString()).isZero();
        return Files.readString(page(path)).strip();
    }

    private void assertFails(String told) {
        TestProject.Run run = build();
        assertThat(run.out()).contains(told);
        assertThat(run.code()).isEqualTo(1);
        assertThat(temp.resolve("ra/output")).doesNotExist();
    }
}
