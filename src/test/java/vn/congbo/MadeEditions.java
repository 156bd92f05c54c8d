package vn.congbo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.congbo.model.Bytes;

/** Later editions of the sound project's plan, each with one clause in other words. */
final class MadeEditions {

    static final String PLAN = "content/ke-hoach/mau/";
    private static final String WORDS = "Làm cho mọi người thấy rõ.";
    private static final String UNKNOWN = "chưa rõ: chưa điền theo văn bản đã ký";

    private MadeEditions() {}

    /** Does what a clerk does: drafts the next edition, puts its original there, edits the text after it, and publishes it. */
    static void draftAndPublish(TestProject project, int number) {
        TestProject.Run run = project.congbo("new", "ban", "mau");
        if (run.code() != 0) {
            throw new IllegalStateException(run.err());
        }
        String folder = PLAN + "ban-" + number + "/";
        String text = project.read(folder + "van-ban.adoc")
                .replaceFirst(":jbake-loai-ban:", ":jbake-loai-ban: sua-doi")
                .replaceFirst("status: draft", "status: published")
                .replaceFirst("ngay-ban-hanh: " + UNKNOWN, "ngay-ban-hanh: 202" + (5 + number) + "-01-05")
                .replaceAll("(?m)^(\\* \\[\\[m1-k1-g1]]).*$", "$1" + words(number));
        project.with(folder + "van-ban.adoc", text);
        project.with(folder + "goc/van-ban-" + number + ".txt", original(project, number));
    }

    /** Writes an edition as it is, without any command. */
    static void write(TestProject project, int number) {
        String folder = PLAN + "ban-" + number + "/";
        String first = project.read(PLAN + "ban-1/van-ban.adoc");
        project.with(
                folder + "van-ban.adoc",
                first.replace("= Bản 1", "= Bản " + number)
                        .replace(":jbake-goc:", ":jbake-loai-ban: sua-doi\n:jbake-van-ban-sua: qd-1-2025\n:jbake-goc:")
                        .replace("2025-05-06", UNKNOWN)
                        .replace(WORDS, words(number)));
        project.with(folder + "goc/van-ban.txt", original(project, number));
    }

    private static String words(int number) {
        return WORDS.replace(".", " lần thứ " + number + ".");
    }

    private static String original(TestProject project, int number) {
        return project.read(PLAN + "ban-1/goc/van-ban.txt").replace(WORDS, words(number));
    }

    /** Every file below a folder with its digest. */
    static Map<String, String> digests(Path folder) {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.toRealPath())) {
            Path root = folder.toRealPath();
            all.filter(Files::isRegularFile)
                    .forEach(file -> digests.put(root.relativize(file).toString(), Bytes.digestOf(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digests;
    }
}
