package vn.congbo.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congbo.TestProject;
import vn.congbo.cli.Main;

/**
 * A JBake project baked by stock JBake and by us gives the same files, byte for byte but for the time of day. Where we mend a fault of
 * stock, the fixture says so in {@code differences.txt}, and {@code jbake.compat=true} must bring the fault back.
 */
class OracleTest {

    private static final Path FIXTURES = Path.of("src", "test", "jbake");
    private static final Path DOCUMENT = Path.of("src", "docs", "jbake.md");

    @TempDir
    private Path temp = Path.of("");

    static Stream<String> fixtures() throws IOException {
        try (Stream<Path> all = Files.list(FIXTURES)) {
            return all
                    .filter(f -> Files.exists(f.resolve("jbake.properties")))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void stock_bakes_the_fixture_without_a_complaint(String name) throws Exception {
        StockJBake.Baked stock = StockJBake.bake(FIXTURES.resolve(name));
        assertThat(stock.log()).doesNotContain("ERROR");
        assertThat(stock.log().split("Baking finished", 2)[0])
                .as("a collection of garbage spoils stock's neighbours")
                .doesNotContain("Pause");
        assertThat(stock.code()).isZero();
        assertThat(BakedSite.in(stock.site()).files()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void our_site_is_that_of_stock_but_for_what_the_fixture_declares(String name) throws Exception {
        Path fixture = FIXTURES.resolve(name);
        List<Declared> declared = Declared.of(fixture);
        Map<String, String> differences = differences(fixture, "");
        assertThat(undeclared(differences, declared)).isEmpty();
        assertThat(declared)
                .as("a declared difference that is none")
                .allMatch(d -> differences.keySet().stream().anyMatch(d::covers));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void with_compat_our_site_is_that_of_stock(String name) throws Exception {
        Path fixture = FIXTURES.resolve(name);
        List<Declared> declared =
                Declared.of(fixture).stream().filter(Declared::always).toList();
        assertThat(undeclared(differences(fixture, "\njbake.compat=true\n"), declared))
                .isEmpty();
    }

    @Test
    void every_declared_difference_is_a_documented_bug() throws IOException {
        String document = Files.readString(DOCUMENT);
        for (String name : fixtures().toList()) {
            assertThat(Declared.of(FIXTURES.resolve(name))).allMatch(d -> document.contains("\n| " + d.bug() + " |"));
        }
    }

    private Map<String, String> differences(Path fixture, String moreSettings) throws Exception {
        BakedSite stock = BakedSite.in(StockJBake.bake(fixture).site());
        return stock.differencesTo(BakedSite.in(bakeOurselves(fixture, moreSettings)));
    }

    private Path bakeOurselves(Path fixture, String moreSettings) throws IOException {
        Path project = temp.resolve("project");
        copy(fixture, project);
        Files.writeString(project.resolve("jbake.properties"), moreSettings, StandardOpenOption.APPEND);
        Path output = temp.resolve("output");
        StringWriter said = new StringWriter();
        PrintWriter console = new PrintWriter(said, true);
        int code = Main.run(
                console,
                console,
                "build",
                "--project",
                project.toString(),
                "--output",
                output.toString(),
                "--as-of",
                TestProject.AS_OF);
        assertThat(code).as(said.toString()).isZero();
        try (Stream<Path> sites = Files.list(output)) {
            return sites.filter(f -> !f.getFileName().toString().startsWith("."))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow()
                    .toRealPath();
        }
    }

    private static Map<String, String> undeclared(Map<String, String> differences, List<Declared> declared) {
        Predicate<String> covered = path -> declared.stream().anyMatch(d -> d.covers(path));
        return differences.entrySet().stream()
                .filter(e -> !covered.test(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        }
    }
}
