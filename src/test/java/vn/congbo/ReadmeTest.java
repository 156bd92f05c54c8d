package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents tell people to write is good content. */
class ReadmeTest {

    private static final Pattern BULLETIN =
            Pattern.compile("```asciidoc\\n(= .*?:jbake-type: ban-tin.*?)```", Pattern.DOTALL);

    @TempDir
    private Path temp = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/huong-dan.md"})
    void the_example_bulletin_builds_in_the_real_project(String file) throws IOException {
        var example = BULLETIN.matcher(Files.readString(Path.of(file)));
        assertThat(example.find()).as("an example in " + file).isTrue();
        TestProject project = TestProject.real(temp).with("content/ban-tin/2026/vi-du.adoc", example.group(1));
        TestProject.Run later = project.congbo(List.of("--as-of", "2026-12-31"), "build");
        assertThat(later.out()).isEmpty();
        assertThat(later.code()).isZero();
    }

    @Test
    void every_file_that_the_documents_name_is_there() throws IOException {
        Pattern links = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#]+)[^)]*\\)");
        for (Path document :
                List.of(Path.of("README.md"), Path.of("src/docs/huong-dan.md"), Path.of("src/docs/ARCHITECTURE.md"))) {
            Path folder =
                    java.util.Objects.requireNonNull(document.toAbsolutePath().getParent());
            links.matcher(Files.readString(document))
                    .results()
                    .forEach(m -> assertThat(folder.resolve(m.group(1)))
                            .as(document + " names " + m.group(1))
                            .exists());
        }
    }
}
