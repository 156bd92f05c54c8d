package vn.congbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.TestProject;

class ChangesTest {

    private static final String PAGE = "content/trang/gioi-thieu.adoc";

    @TempDir
    private Path temp = Path.of("");

    private LocalDate today = LocalDate.parse(TestProject.AS_OF);
    private final List<IOException> refused = new ArrayList<>();

    @Test
    void nothing_has_changed_while_only_other_files_are_written() throws Exception {
        TestProject project = TestProject.sound(temp).with("target/x.txt", "x");
        try (Changes changes = Changes.of(temp.getFileSystem(), () -> today, refused::add)) {
            look(changes);
            project.with("target/x.txt", "y").with("target/site/mot/index.html", "y");
            project.with("ghi-chu-rieng.txt", "không thuộc dự án")
                    .with("src/a.txt", "y")
                    .with(".git/x", "y");
            project.with("content/.trang.adoc.swp", "của trình soạn thảo");
            assertThat(changes.await()).isFalse();
        }
    }

    @Test
    void what_changes_during_a_build_is_a_change_after_it() throws Exception {
        TestProject project = TestProject.sound(temp);
        try (Changes changes = Changes.of(temp.getFileSystem(), () -> today, refused::add)) {
            look(changes);
            project.replace(PAGE, "Đây là", "Nay là"); // a build would be running now
            assertThat(changes.await()).isTrue();
        }
    }

    @Test
    void a_save_counts_even_if_size_and_time_are_as_before() throws Exception {
        TestProject project = TestProject.sound(temp);
        FileTime time = Files.getLastModifiedTime(temp.resolve(PAGE));
        try (Changes changes = Changes.of(temp.getFileSystem(), () -> today, refused::add)) {
            look(changes);
            project.replace(PAGE, "Đây là", "Đâu là");
            Files.setLastModifiedTime(temp.resolve(PAGE), time);
            assertThat(changes.await()).isTrue();
        }
    }

    @Test
    void the_day_is_an_input_too() throws Exception {
        TestProject.sound(temp);
        try (Changes changes = new Changes(() -> today, Optional.empty(), refused::add)) {
            assertThat(look(changes)).isEqualTo(today);
            assertThat(changes.await()).isFalse();
            today = today.plusDays(1);
            assertThat(changes.await()).isTrue();
            assertThat(changes.look()).isEqualTo(today);
        }
    }

    @Test
    void where_the_system_gives_no_notice_changes_are_found_all_the_same() throws Exception {
        TestProject project = TestProject.sound(temp);
        try (Changes changes = new Changes(() -> today, Optional.empty(), refused::add)) {
            look(changes);
            assertThat(changes.await()).isFalse();
            project.with("content/trang/moi/a.adoc", "= Mới\n");
            assertThat(changes.await()).isTrue();
            look(changes);
            Files.delete(temp.resolve("content/trang/moi/a.adoc"));
            assertThat(changes.await()).isTrue();
        }
    }

    @Test
    void a_build_that_did_not_come_about_is_due() throws Exception {
        TestProject.sound(temp);
        try (Changes changes = new Changes(() -> today, Optional.empty(), refused::add)) {
            look(changes);
            changes.forget();
            assertThat(changes.await()).isTrue();
        }
    }

    @Test
    void a_writer_who_never_pauses_is_answered_within_seconds() throws Exception {
        TestProject project = TestProject.sound(temp);
        try (Changes changes = Changes.of(temp.getFileSystem(), () -> today, refused::add)) {
            look(changes);
            AtomicBoolean enough = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                for (int i = 0; !enough.get(); i++) {
                    project.with("content/trang/dong.adoc", "= Dòng " + i + "\n");
                }
            });
            writer.start();
            try {
                long start = System.nanoTime();
                assertThat(changes.await()).isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            } finally {
                enough.set(true);
                writer.join();
            }
        }
    }

    /** As a build does. */
    private LocalDate look(Changes changes) {
        LocalDate day = changes.look();
        Stream<String> names = Stream.of("jbake.properties", "custom.properties", "content", "templates", "assets");
        changes.willRead(names.map(temp::resolve).toList());
        return day;
    }
}
