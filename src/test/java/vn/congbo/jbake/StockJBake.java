package vn.congbo.jbake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.congbo.model.Bytes;

/**
 * Stock JBake 2.7.0, in a process and with a class path of its own. Its libraries are fetched once by Maven, and a site is baked once for
 * each state of a project: both stay in {@code target/jbake-2.7.0}, so only the first run is slow.
 */
final class StockJBake {

    private static final Path POM = Path.of("src", "test", "jbake", "stock", "pom.xml");
    private static final Path HOME = Path.of("target", "jbake-2.7.0").toAbsolutePath();
    private static final Path LIBRARIES = HOME.resolve("lib");
    /** Holds the digest of the list of dependencies; written last, so a broken download is no class path. */
    private static final Path COMPLETE = HOME.resolve("complete");

    private static final String COPY_DEPENDENCIES =
            "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies";

    private static final List<String> JVM = List.of(
            // OrientDB sizes its disk cache to the machine and dies in a small container.
            "-XX:MaxDirectMemorySize=512m",
            "-XX:TieredStopAtLevel=1",
            // Stock finds a document among its neighbours by comparing tags as objects, and OrientDB's cache of records
            // lives in weak
            // references: a collection of garbage while pages are rendered can make a page its own predecessor. There
            // is room for none.
            "-XX:+UseSerialGC",
            "-Xms1200m",
            "-Xmx1200m",
            "-Xmn1100m",
            "-XX:SurvivorRatio=20",
            "-XX:MetaspaceSize=256m",
            "-Xlog:gc",
            // OrientDB keeps as many clusters as there are processors; documents of one date come out by cluster. With
            // one, stock's
            // order does not depend on the machine.
            "-XX:ActiveProcessorCount=1",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Duser.language=en",
            "-Duser.country=US");

    /** What a bake left behind: the folder of the site, the program's exit code and all it said. */
    record Baked(Path site, int code, String log) {}

    private StockJBake() {}

    static Baked bake(Path project) throws IOException, InterruptedException {
        String classPath = classPath();
        Path place = HOME.resolve("baked").resolve(digest(project));
        Path code = place.resolve("code.txt");
        if (!Files.exists(code)) {
            Files.createDirectories(place);
            Files.writeString(code, Integer.toString(run(classPath, project, place)));
        }
        return new Baked(
                place.resolve("site"),
                Integer.parseInt(Files.readString(code)),
                Files.readString(place.resolve("log.txt")));
    }

    private static int run(String classPath, Path project, Path place) throws IOException, InterruptedException {
        // Whatever stock leaves in the current folder is thrown away with it.
        Path scratch = Files.createDirectories(place.resolve("scratch"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath, "org.jbake.launcher.Main", "-b"));
        command.add(project.toAbsolutePath().toString());
        command.add(place.resolve("site").toString());
        ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile());
        // In the C locale Java cannot open a file whose name has marks.
        builder.environment().put("LC_ALL", "C.UTF-8");
        return run(builder, place.resolve("log.txt"));
    }

    private static synchronized String classPath() throws IOException, InterruptedException {
        String wanted = Bytes.of(Files.readAllBytes(POM)).sha256();
        if (!Files.exists(COMPLETE) || !Files.readString(COMPLETE).equals(wanted)) {
            fetch();
            Files.writeString(COMPLETE, wanted);
        }
        try (Stream<Path> all = Files.list(LIBRARIES)) {
            // Sorted: JBake's own descriptors are last-wins.
            return String.join(
                    File.pathSeparator, all.sorted().map(Path::toString).toList());
        }
    }

    private static void fetch() throws IOException, InterruptedException {
        Files.createDirectories(LIBRARIES);
        try (Stream<Path> old = Files.list(LIBRARIES)) {
            for (Path library : old.toList()) {
                Files.delete(library);
            }
        }
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(Path.of(windows ? "mvnw.cmd" : "mvnw").toAbsolutePath().toString());
        command.addAll(MavenArguments.ofTheRunningBuild());
        command.addAll(List.of("-q", "-B", "-f", POM.toString(), COPY_DEPENDENCIES, "-DincludeScope=runtime"));
        command.add("-DoutputDirectory=" + LIBRARIES);
        Path log = HOME.resolve("fetch.txt");
        if (run(new ProcessBuilder(command), log) != 0) {
            throw new IOException("Maven could not fetch stock JBake:\n" + Files.readString(log));
        }
    }

    private static int run(ProcessBuilder builder, Path log) throws IOException, InterruptedException {
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                throw new IOException("Still running after ten minutes: " + builder.command());
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Of all that a bake depends on: the project, stock's libraries and the flags of its Java. */
    private static String digest(Path project) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(project)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                parts.put(
                        project.relativize(file).toString(),
                        Bytes.of(Files.readAllBytes(file)).sha256());
            }
        }
        return Bytes.utf8(Files.readString(COMPLETE) + JVM + parts).sha256().substring(0, 16);
    }
}
