package vn.congbo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each folder of {@code src/test/sites/thoi-han} is laid over the sound project, whose one duty is due by 14 December of every year; what the
 * console says to the command in {@code lenh.txt} is in {@code console.txt}. {@code -Dgolden=update} writes those files anew.
 */
class RemindersTest {

    @TempDir
    private Path temp = Path.of("");

    @TestFactory
    Stream<DynamicTest> check_warns_of_last_days_and_build_stays_calm() throws IOException {
        List<Path> sites;
        try (Stream<Path> list = Files.list(TestProject.SITES.resolve("thoi-han"))) {
            sites = list.filter(Files::isDirectory).sorted().toList();
        }
        return sites.stream()
                .map(site -> DynamicTest.dynamicTest(site.getFileName().toString(), () -> run(site)));
    }

    private void run(Path site) throws IOException {
        TestProject project =
                TestProject.sound(temp.resolve(site.getFileName().toString())).with(site);
        String command = Files.readString(site.resolve("lenh.txt")).strip();
        TestProject.Run run = project.congbo(List.of(), command.split(" ", -1));
        String err = run.err().replaceAll("\\d+ (tệp|files)", "… $1"); // how many there are is not the point here
        Golden.compare(site.resolve("console.txt"), run.out() + "--- stderr\n" + err + "--- exit " + run.code() + "\n");
    }
}
