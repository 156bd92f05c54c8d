package vn.congbo.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;

class FolderPublisherTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private static final Predicate<Set<String>> NEVER_IDLE = Set.<Set<String>>of()::contains;

    @TempDir
    private Path temp = Path.of("");

    @Test
    void a_site_appears_whole_at_its_address() throws IOException {
        assertThat(FolderPublisher.publish(
                        site("một", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty()))
                .isTrue();
        assertThat(temp.resolve("kenh/a.html")).hasContent("một");
        assertThat(temp.resolve("kenh/sau/b.html")).hasContent("b");
    }

    @Test
    void the_same_site_again_touches_nothing() throws IOException {
        FolderPublisher.publish(site("một", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty());
        Path before = temp.resolve("kenh").toRealPath();
        assertThat(FolderPublisher.publish(
                        site("một", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty()))
                .isFalse();
        assertThat(temp.resolve("kenh").toRealPath()).isEqualTo(before);
    }

    @Test
    void differences_that_are_no_reason_to_publish_touch_nothing_unless_the_site_is_damaged() throws IOException {
        Predicate<Set<String>> idle = Set.of("a.html")::equals;
        FolderPublisher.publish(site("một", "a.html"), temp, "kenh", idle, () -> true, Optional.empty());
        assertThat(FolderPublisher.publish(site("hai", "a.html"), temp, "kenh", idle, () -> true, Optional.empty()))
                .isFalse();
        assertThat(temp.resolve("kenh/a.html")).hasContent("một");
        Files.delete(temp.resolve("kenh/a.html"));
        assertThat(FolderPublisher.publish(site("hai", "a.html"), temp, "kenh", idle, () -> true, Optional.empty()))
                .isTrue();
        assertThat(temp.resolve("kenh/a.html")).hasContent("hai");
    }

    @Test
    void what_publishing_would_change_is_told_beforehand() throws IOException {
        FolderPublisher.publish(site("một", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty());
        assertThat(FolderPublisher.compare(site("hai", "a.html"), temp, "kenh"))
                .isEqualTo(new FolderDifference(Set.of(), Set.of("a.html"), Set.of()));
        assertThat(FolderPublisher.compare(site("hai", "c.html"), temp, "kenh"))
                .isEqualTo(new FolderDifference(Set.of("c.html"), Set.of(), Set.of("a.html")));
    }

    @Test
    void unchanged_files_keep_bytes_and_times_and_gone_files_are_gone() throws IOException {
        FolderPublisher.publish(site("một", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty());
        Files.setLastModifiedTime(temp.resolve("kenh/sau/b.html"), LONG_AGO);
        FolderPublisher.publish(site("hai", "moi.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty());
        assertThat(Files.getLastModifiedTime(temp.resolve("kenh/sau/b.html"))).isEqualTo(LONG_AGO);
        assertThat(temp.resolve("kenh/moi.html")).hasContent("hai");
        assertThat(temp.resolve("kenh/a.html")).doesNotExist();
    }

    @Test
    void a_site_changed_by_hand_is_made_right_again() throws IOException {
        FolderPublisher.publish(site("một", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty());
        Files.writeString(temp.resolve("kenh/a.html"), "phá");
        Files.writeString(temp.resolve("kenh/la.html"), "lạ");
        assertThat(FolderPublisher.publish(
                        site("một", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty()))
                .isTrue();
        assertThat(temp.resolve("kenh/a.html")).hasContent("một");
        assertThat(temp.resolve("kenh/la.html")).doesNotExist();
    }

    @Test
    void old_releases_do_not_pile_up() throws IOException {
        for (int i = 0; i < 5; i++) {
            FolderPublisher.publish(site("lần " + i, "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty());
        }
        try (Stream<Path> releases = Files.list(temp.resolve(".congbo/kenh"))) {
            assertThat(releases.filter(Files::isDirectory)).hasSize(2);
        }
    }

    @Test
    void a_target_whose_name_begins_like_another_s_is_left_alone() throws IOException {
        FolderPublisher.publish(site("dài", "a.html"), temp, "kenh-hai", NEVER_IDLE, () -> true, Optional.empty());
        FolderPublisher.publish(site("ngắn", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty());
        FolderPublisher.publish(site("ngắn hơn", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty());
        assertThat(temp.resolve("kenh-hai/a.html")).hasContent("dài");
    }

    @Test
    void somebody_else_s_folder_is_never_overwritten() throws IOException {
        Files.createDirectories(temp.resolve("kenh"));
        Files.writeString(temp.resolve("kenh/quy.txt"), "của tôi");
        assertThatThrownBy(() -> FolderPublisher.publish(
                        site("một", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty()))
                .isInstanceOf(NotOurFolder.class);
        assertThat(temp.resolve("kenh/quy.txt")).hasContent("của tôi");
    }

    @Test
    void a_file_of_rules_that_somebody_else_wrote_in_any_encoding_is_never_replaced() throws IOException {
        byte[] theirs = "# c\u00f4ng".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(temp.resolve("kenh.nginx.conf"), theirs);
        Target target = new Target("kenh", "Kênh", "", Optional.empty(), "kenh");
        assertThatThrownBy(() -> ServerRules.write(List.of(), List.of(), target, temp))
                .isInstanceOf(NotOurFolder.class);
        assertThat(temp.resolve("kenh.nginx.conf")).hasBinaryContent(theirs);
    }

    @Test
    void what_comes_last_before_the_switch_is_done_only_by_whoever_may_publish() throws IOException {
        List<String> done = new ArrayList<>();
        FolderPublisher.publish(
                site("một", "a.html"), temp, "kenh", NEVER_IDLE, () -> done.add("một"), Optional.empty());
        assertThatThrownBy(() -> FolderPublisher.publish(
                        site("hai", "a.html"),
                        temp,
                        "kenh",
                        NEVER_IDLE,
                        () -> FolderPublisher.publish(
                                site("ba", "a.html"), temp, "kenh", NEVER_IDLE, () -> done.add("ba"), Optional.empty()),
                        Optional.empty()))
                .isInstanceOf(AnotherPublication.class);
        assertThat(done).containsExactly("một");
        assertThat(temp.resolve("kenh/a.html")).hasContent("một");
    }

    @Test
    void somebody_else_s_link_is_never_replaced() throws IOException {
        Files.createDirectories(temp.resolve("www"));
        Files.createSymbolicLink(temp.resolve("kenh"), Path.of("www"));
        assertThatThrownBy(() -> FolderPublisher.publish(
                        site("một", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty()))
                .isInstanceOf(NotOurFolder.class);
    }

    @Test
    void a_path_that_leads_out_of_the_site_is_never_written() {
        assertThatThrownBy(() -> FolderPublisher.publish(
                        List.of(file("../../ra-ngoai.html", "x")),
                        temp,
                        "kenh",
                        NEVER_IDLE,
                        () -> true,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(temp.resolve("ra-ngoai.html")).doesNotExist();
    }

    /** Two builds at once: one waits for nothing and says so, and what stands at the address is always one whole site. */
    @Test
    void two_publications_at_once_never_mix() throws Exception {
        try (var threads = new AutoCloseableExecutor()) {
            for (int round = 0; round < 30; round++) {
                List<String> texts = List.of("một " + round, "hai " + round);
                var runs = texts.stream()
                        .map(text -> threads.submit(() -> publishUnlessBusy(text)))
                        .toList();
                boolean published = false;
                for (var run : runs) {
                    published |= run.get();
                }
                assertThat(published).isTrue();
                String a = Files.readString(temp.resolve("kenh/a.html"));
                assertThat(texts).contains(a);
                assertThat(temp.resolve("kenh/sau/b.html")).hasContent("b");
            }
        }
    }

    private boolean publishUnlessBusy(String text) throws IOException {
        try {
            FolderPublisher.publish(site(text, "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty());
            return true;
        } catch (AnotherPublication e) {
            return false;
        }
    }

    private static final class AutoCloseableExecutor implements AutoCloseable {
        private final java.util.concurrent.ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(2);

        <T> java.util.concurrent.Future<T> submit(java.util.concurrent.Callable<T> task) {
            return pool.submit(task);
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }

    @Test
    void what_a_crash_left_behind_does_no_harm() throws IOException {
        FolderPublisher.publish(site("một", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty());
        Files.createDirectories(temp.resolve(".congbo/kenh/tam/sau"));
        Files.writeString(temp.resolve(".congbo/kenh/tam/a.html"), "nửa chừng");
        Files.createSymbolicLink(temp.resolve(".congbo/kenh/lien-ket"), Path.of("khong-co"));
        assertThat(temp.resolve("kenh/a.html")).hasContent("một");
        FolderPublisher.publish(site("hai", "a.html"), temp, "kenh", NEVER_IDLE, () -> true, Optional.empty());
        assertThat(temp.resolve("kenh/a.html")).hasContent("hai");
    }

    @Test
    void a_full_disk_leaves_the_old_site_whole() throws IOException {
        try (FileSystem small = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(256 * 1024).build())) {
            Path output = small.getPath("/ra");
            FolderPublisher.publish(site("một", "a.html"), output, "kenh", NEVER_IDLE, () -> true, Optional.empty());
            List<OutputFile> large =
                    List.of(file("a.html", "x".repeat(100_000)), file("b.html", "y".repeat(400_000)), manifest());
            assertThatThrownBy(() ->
                            FolderPublisher.publish(large, output, "kenh", NEVER_IDLE, () -> true, Optional.empty()))
                    .isInstanceOf(IOException.class);
            assertThat(Files.readString(output.resolve("kenh/a.html"))).isEqualTo("một");
            assertThat(Files.exists(output.resolve(".congbo/kenh/tam"))).isFalse();
            FolderPublisher.publish(site("hai", "a.html"), output, "kenh", NEVER_IDLE, () -> true, Optional.empty());
            assertThat(Files.readString(output.resolve("kenh/a.html"))).isEqualTo("hai");
        }
    }

    @Test
    void where_links_cannot_be_made_folders_take_their_place() throws IOException {
        Configuration bare = Configuration.unix().toBuilder()
                .setSupportedFeatures(Feature.FILE_CHANNEL)
                .build();
        try (FileSystem windows = Jimfs.newFileSystem(bare)) {
            Path output = windows.getPath("/ra");
            FolderPublisher.publish(site("một", "a.html"), output, "kenh", NEVER_IDLE, () -> true, Optional.empty());
            assertThat(FolderPublisher.publish(
                            site("một", "a.html"), output, "kenh", NEVER_IDLE, () -> true, Optional.empty()))
                    .isFalse();
            FolderPublisher.publish(site("hai", "c.html"), output, "kenh", NEVER_IDLE, () -> true, Optional.empty());
            assertThat(Files.readString(output.resolve("kenh/c.html"))).isEqualTo("hai");
            assertThat(Files.exists(output.resolve("kenh/a.html"))).isFalse();
        }
    }

    private static List<OutputFile> site(String text, String name) {
        return List.of(file(name, text), file("sau/b.html", "b"), manifest());
    }

    private static OutputFile manifest() {
        return file("manifest.json", "{}");
    }

    private static OutputFile file(String path, String text) {
        return new OutputFile(path, Bytes.utf8(text), "text/html", "test");
    }
}
