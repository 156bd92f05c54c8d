package vn.congbo;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congbo.json.Json;
import vn.congbo.model.OutputFile;

/** Data for programs: each file is one that the description knows, and is as it says. */
class ApiTest {

    private static final String API = "api/v1/";
    private static final Pattern SCHEMA = Pattern.compile("#/components/schemas/(\\w+)");
    private static final Pattern ADDRESS = Pattern.compile(
            "\"(?:address|data|json|text|akomaNtoso|clauses|units|instruments|description)\": \"(/[^\"#]*)");

    @TempDir
    private Path temp = Path.of("");

    @Test
    void every_file_of_every_site_is_as_the_description_says() throws IOException {
        List<TestProject> projects = List.of(
                TestProject.real(temp.resolve("that")),
                TestProject.demonstration(temp.resolve("minh-hoa")),
                TestProject.progress(temp.resolve("tien-do")),
                TestProject.sound(temp.resolve("nen")));
        TreeSet<String> used = new TreeSet<>();
        for (TestProject project : projects) {
            assertThat(project.congbo("build").code()).isZero();
            for (Path root : roots(project)) {
                Map<String, Object> description = description(root);
                for (Path file : files(root)) {
                    String path = "/" + root.relativize(file);
                    String template = template(description, path).orElseThrow(() -> new AssertionError(path));
                    used.add(template);
                    if (path.endsWith(".json")) {
                        assertThat(faults(description, template, Files.readString(file)))
                                .as(file.toString())
                                .isEmpty();
                    }
                    leadsSomewhere(root, file);
                }
            }
        }
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        paths(description(roots(projects.get(0)).get(0))).keySet());
    }

    @Test
    void the_text_in_it_is_the_official_text() {
        Map<String, Object> edition = real("plans/tri-thuc-2025/editions/1.json");
        StringBuilder text = new StringBuilder();
        Json.objects(edition, "clauses").forEach(clause -> print(clause, text));
        assertThat(text.toString()).isEqualTo(file(RealSite.PLAN + "ban-1/nguyen-van.txt"));
        assertThat(file(API + "plans/tri-thuc-2025/editions/1.json"))
                .containsOnlyOnce("\"asDeclared\": true")
                .contains("bản nguồn không ghi số và ký hiệu của kế hoạch");
    }

    @Test
    void both_channels_have_the_same_files() {
        List<List<String>> channels = RealSite.targets().stream()
                .map(site -> site.getValue().stream()
                        .filter(f -> f.path().startsWith(API))
                        .map(f -> f.path() + " " + f.bytes().sha256())
                        .toList())
                .toList();
        assertThat(channels.get(0)).isEqualTo(channels.get(1)).hasSizeGreaterThan(6);
    }

    @Test
    void the_judge_refuses_what_the_description_does_not_know() {
        Map<String, Object> description = real("openapi.json");
        String sound = file(API + "units.json");
        assertThat(faults(description, "/units.json", sound)).isEmpty();
        assertThat(List.of(
                        sound.replaceFirst("\"group\": false", "\"group\": \"không\""),
                        sound.replaceFirst("\"members\"", "\"member\""),
                        sound.replaceFirst("\"unknownBecause\": \"[^\"]*\"", "\"unknownBecause\": null"),
                        sound.replaceFirst("\"/don-vi", "\"don-vi")))
                .allSatisfy(broken ->
                        assertThat(faults(description, "/units.json", broken)).isNotEmpty());
    }

    /** The schema of a path, with all others beside it under the name that JSON Schema gives to such. */
    private static List<String> faults(Map<String, Object> description, String template, String json) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        String own = Json.write(object(paths(description), template));
        SCHEMA.matcher(own).results().findFirst().ifPresent(m -> schema.put("$ref", m.group()));
        schema.put("$defs", object(object(description, "components"), "schemas"));
        String text = Json.write(schema).replace("#/components/schemas/", "#/$defs/");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static Optional<String> template(Map<String, Object> description, String path) {
        return paths(description).keySet().stream()
                .filter(t -> path.matches(t.replace(".", "\\.").replaceAll("\\{\\w+}", "[a-z0-9-]+")))
                .findFirst();
    }

    private static Map<String, Object> paths(Map<String, Object> description) {
        return object(description, "paths");
    }

    private static void leadsSomewhere(Path api, Path file) throws IOException {
        Path site = api.resolve("../..").normalize();
        ADDRESS.matcher(Files.readString(file)).results().forEach(m -> {
            String path = m.group(1).substring(1);
            assertThat(site.resolve(path.endsWith("/") ? path + "index.html" : path))
                    .as(file + ": " + path)
                    .isRegularFile();
        });
    }

    private static void print(Map<String, Object> clause, StringBuilder text) {
        if (!"sentence".equals(clause.get("level"))) {
            text.append(clause.get("text")).append('\n');
        }
        Json.objects(clause, "children").forEach(child -> print(child, text));
    }

    private static Map<String, Object> real(String path) {
        return Json.readObject(file(API + path)).orElseThrow();
    }

    private static String file(String path) {
        return RealSite.file(RealSite.targets().get(0), path)
                .map(OutputFile::bytes)
                .orElseThrow()
                .utf8();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> tree, String key) {
        return (Map<String, Object>) Objects.requireNonNull(tree.get(key));
    }

    private static Map<String, Object> description(Path root) throws IOException {
        return Json.readObject(Files.readString(root.resolve("openapi.json"))).orElseThrow();
    }

    private static List<Path> roots(TestProject project) throws IOException {
        try (Stream<Path> sites = Files.list(project.folder().resolve("target/site"))) {
            return sites.map(site -> site.resolve(API))
                    .filter(Files::isDirectory)
                    .filter(api -> !api.toString().contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
