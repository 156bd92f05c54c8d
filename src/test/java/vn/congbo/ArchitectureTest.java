package vn.congbo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms table of src/docs/ARCHITECTURE.md, held by a test. Change both together, with an ADR. */
class ArchitectureTest {

    private static final String ROOT = "vn.congbo";

    /** Room → rooms it may import. {@code cli} and {@code Build} see everything. */
    private static final Map<String, List<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("text", List.of()),
            Map.entry("json", List.of()),
            Map.entry("csv", List.of("model", "text", "json")),
            Map.entry("calendar", List.of("model")),
            Map.entry("xml", List.of("model")),
            Map.entry("metadata", List.of("model", "json", "xml")),
            Map.entry("tables", List.of("model", "csv")),
            Map.entry("feedback", List.of("model", "text", "csv")),
            Map.entry("source", List.of("model", "text", "json", "csv", "metadata", "feedback", "tables")),
            Map.entry("gate", List.of("model")),
            Map.entry("edition", List.of("model", "text")),
            Map.entry("progress", List.of("model", "text", "edition")),
            Map.entry(
                    "site",
                    List.of(
                            "model",
                            "text",
                            "json",
                            "csv",
                            "tables",
                            "calendar",
                            "xml",
                            "metadata",
                            "feedback",
                            "edition",
                            "progress")),
            Map.entry("report", List.of("model", "text", "edition", "progress", "site")),
            Map.entry("render", List.of("model", "text", "xml", "edition", "feedback", "site")),
            Map.entry("search", List.of("model", "text", "json", "edition", "progress", "site")),
            Map.entry("polish", List.of("model", "edition", "site", "render")),
            Map.entry("jbake", List.of("model", "json", "source", "polish")),
            Map.entry("archive", List.of("model", "json", "edition", "site")),
            Map.entry("pack", List.of("model", "text", "polish", "search", "site")),
            Map.entry("publish", List.of("model"))));

    /** Package of a library → the one room that may know it; {@code jbake} also knows what stock JBake is made of. */
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("com.ibm.icu..", List.of("text")),
            Map.entry("com.google.gson..", List.of("json")),
            Map.entry("org.asciidoctor..", List.of("source")),
            Map.entry("org.jbake..", List.of("source", "jbake")),
            Map.entry("org.apache.commons.configuration2..", List.of("source")),
            Map.entry("org.apache.commons.csv..", List.of("csv")),
            Map.entry("org.apache.james..", List.of("feedback")),
            Map.entry("org.yaml..", List.of("source")),
            Map.entry("freemarker..", List.of("render", "jbake")),
            Map.entry("com.vladsch.flexmark..", List.of("jbake")),
            Map.entry("org.jsoup..", List.of("polish")),
            Map.entry("org.apache.poi..", List.of("report")),
            Map.entry("org.openxmlformats..", List.of("report")),
            Map.entry("org.apache.xmlbeans..", List.of("report")),
            Map.entry("com.drew..", List.of("gate")),
            Map.entry("com.jcraft.jzlib..", List.of("pack")),
            Map.entry("org.apache.commons.compress..", List.of("pack")),
            Map.entry("org.apache.pdfbox..", List.of("gate")),
            Map.entry("picocli..", List.of("cli")),
            Map.entry("com.sun.net.httpserver..", List.of("cli")));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void a_room_imports_only_the_rooms_of_its_row() {
        ROOMS.forEach((room, allowed) -> {
            String[] packages = Stream.concat(allowed.stream(), Stream.of(room))
                    .map(r -> ROOT + "." + r + "..")
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(ROOT + "." + room + "..")
                    .should()
                    .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(packages)))
                    .check(MAIN);
        });
    }

    @Test
    void every_room_has_a_row() {
        Stream<String> rooms = MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(p -> !p.equals(ROOT))
                .map(p -> p.substring(ROOT.length() + 1))
                .distinct();
        assertThat(rooms.filter(r -> !r.equals("cli"))).containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
    }

    @Test
    void rooms_form_no_cycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void a_library_is_known_in_its_home_only() {
        HOMES.forEach((library, homes) -> noClasses()
                .that()
                .resideOutsideOfPackages(
                        homes.stream().map(h -> ROOT + "." + h + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(MAIN));
    }

    @Test
    void only_the_jdk_is_known_outside_the_homes() {
        String[] known = Stream.concat(
                        HOMES.keySet().stream(), Stream.of("java..", "javax..", "org.jspecify..", ROOT + ".."))
                .toArray(String[]::new);
        classes().should().onlyDependOnClassesThat(resideInAnyPackage(known)).check(MAIN);
    }

    @Test
    void no_database_and_no_logger_of_jbake_is_on_the_class_path() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(path).contains("jbake-core").doesNotContain("orientdb", "logback", "jul-to-slf4j");
    }

    @Test
    void a_public_type_has_a_caller_in_another_room() {
        TreeSet<String> idle = MAIN.stream()
                .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .filter(c -> c.getDirectDependenciesToSelf().stream()
                        .noneMatch(d -> !d.getOriginClass().getPackageName().equals(c.getPackageName())))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        // Main is called by Java, Links by FreeMarker's reflection, PreviewServer by the browser tests; PersonalData is
        // for the import of
        // feedback, to prove that what it writes is anonymous.
        assertThat(idle)
                .isSubsetOf(
                        "vn.congbo.cli.Main",
                        "vn.congbo.render.Links",
                        "vn.congbo.cli.PreviewServer",
                        "vn.congbo.gate.PersonalData");
    }
}
