package vn.congbo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import vn.congbo.cli.Main;

/**
 * A project for tests: the small sound one in {@code src/test/sites/nen}, with another folder laid over it. A file of the upper folder
 * replaces the one below; a file whose name ends in {@code .xoa} deletes the one named so.
 */
public record TestProject(Path folder) {

    public static final Path SITES = Path.of("src", "test", "sites");
    public static final String AS_OF = "2026-11-22";
    private static final String DELETE = ".xoa";
    private static final List<String> PARTS = List.of("content", "templates", "assets", "jbake.properties");

    /** What one run of the program gave. */
    public record Run(int code, String out, String err) {}

    public static TestProject sound(Path folder) {
        copy(SITES.resolve("nen"), folder);
        return new TestProject(folder);
    }

    /** The project of this repository. */
    public static TestProject real(Path folder) {
        for (String part : PARTS) {
            copy(Path.of(part), folder.resolve(part));
        }
        return new TestProject(folder);
    }

    /** The invented plan with six editions, in this repository's templates. */
    public static TestProject demonstration(Path folder) {
        copy(Path.of("templates"), folder.resolve("templates"));
        copy(Path.of("assets"), folder.resolve("assets"));
        copy(SITES.resolve("minh-hoa"), folder);
        return new TestProject(folder);
    }

    /** The invented plan with two years of bulletins, in this repository's templates. */
    public static TestProject progress(Path folder) {
        copy(Path.of("templates"), folder.resolve("templates"));
        copy(Path.of("assets"), folder.resolve("assets"));
        copy(SITES.resolve("tien-do"), folder);
        return new TestProject(folder);
    }

    /** The invented plan on a site with two languages beside Vietnamese, in this repository's templates. */
    public static TestProject languages(Path folder) {
        copy(Path.of("templates"), folder.resolve("templates"));
        copy(Path.of("assets"), folder.resolve("assets"));
        copy(SITES.resolve("hai-ngon-ngu"), folder);
        return new TestProject(folder);
    }

    public TestProject with(Path overlay) {
        for (String part : PARTS) {
            if (Files.exists(overlay.resolve(part))) {
                copy(overlay.resolve(part), folder.resolve(part));
            }
            if (Files.exists(overlay.resolve(part + DELETE))) {
                delete(folder.resolve(part));
            }
        }
        return this;
    }

    public TestProject with(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestProject replace(String path, String words, String others) {
        String text = read(path);
        if (!text.contains(words)) {
            throw new IllegalArgumentException(path + " does not contain: " + words);
        }
        return with(path, text.replace(words, others));
    }

    public String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the program on this project as a person would, on the usual day. */
    public Run congbo(String... arguments) {
        return congbo(List.of("--as-of", AS_OF), arguments);
    }

    public Run congbo(List<String> when, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = Stream.of(Stream.of(arguments), Stream.of("--project", folder.toString()), when.stream())
                .flatMap(part -> part)
                .toList();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return new Run(code, anonymous(out.toString()), anonymous(err.toString()));
    }

    public Path site(String target) {
        return folder.resolve("target").resolve("site").resolve(target);
    }

    /** The project's path differs from run to run. */
    private String anonymous(String text) {
        return text.replace(folder.toString(), "DỰ-ÁN");
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.sorted().toList()) {
                String relative = from.relativize(source).toString();
                if (relative.endsWith(DELETE)) {
                    Files.delete(to.resolve(relative.substring(0, relative.length() - DELETE.length())));
                } else if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(to.resolve(relative));
                } else {
                    Files.copy(
                            source,
                            to.resolve(relative),
                            StandardCopyOption.REPLACE_EXISTING,
                            LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
