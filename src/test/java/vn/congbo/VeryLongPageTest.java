package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Severity;

/** A page of 200,000 words is built, and can be found by its last word; what is shown of it stays small. */
class VeryLongPageTest {

    private static final int WORDS = 200_000;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void it_is_built_and_found_and_no_file_of_the_index_grows_with_it() throws Exception {
        StringBuilder text = new StringBuilder(
                "= Trang rất dài\n:jbake-type: trang\n:jbake-status: published\n:jbake-date: 2026-01-01\n");
        for (int i = 0; i < WORDS; i++) {
            text.append(i % 200 == 0 ? "\n\n" : " ").append("chữ").append(i % 5000);
        }
        TestProject project = TestProject.real(temp).with("content/trang/rat-dai.adoc", text + " cuốichót\n");
        Build build = Build.of(project.folder(), LocalDate.parse(TestProject.AS_OF));
        assertThat(build.problems()).noneMatch(p -> p.severity() == Severity.ERROR);
        List<OutputFile> index = build.sites().values().iterator().next().stream()
                .filter(f -> f.path().startsWith("tai-nguyen/tim/"))
                .toList();
        assertThat(index)
                .filteredOn(f -> f.path().contains("/d/"))
                .allMatch(f -> f.bytes().size() < 60_000);
        assertThat(index).allMatch(f -> f.bytes().size() < 100_000);
        assertThat(index)
                .filteredOn(f -> f.path().contains("/t/"))
                .anyMatch(f -> f.bytes().utf8().contains("cuoichot"));
    }
}
