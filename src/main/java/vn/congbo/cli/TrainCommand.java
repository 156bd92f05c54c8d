package vn.congbo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.congbo.source.Source;

/**
 * {@code congbo train PROJECT}: does once all that builds do, so that Java can write down the classes they need (class-data sharing). Called
 * by the launcher after compiling, with nothing to see; it leaves no trace but Java's archive.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    private static final String HEAD = """
            = Trang %1$d
            :jbake-type: post
            :jbake-status: published
            :jbake-date: 2026-01-0%1$d
            :jbake-tags: một, hai
            :khóa: giá trị

            """;

    private static final String INCLUDE = "\n----\nmã nguồn\n----\n\ninclude::phan.txt[]\n";

    private static final Map<String, String> SAMPLE = Map.of(
            "jbake.properties",
            "render.tagsindex=true\nrender.sitemap=true\nindex.paginate=true\nimg.path.update=true\n",
            "content/phan.txt",
            "Phần *chèn*.\n",
            "content/ghi-chu.md",
            "title=Ghi chú\ndate=2026-01-01\ntype=page\nstatus=published\n~~~~~~\n# Một\n\n* hai\n\n![](anh.png)\n",
            "data/so-lieu.yml",
            "a: [1, 2]\nb: {c: d}\n",
            "assets/trang.css",
            "body { margin: 0 }\n");

    private static final String TEMPLATE = """
            <#include "dau.ftl"><#macro m x>${x?html}</#macro><@m content.title!"" />
            ${(content.date?string("dd/MM/yyyy"))!} ${content.body!} ${config.site_host} ${published_date?string("yyyy")}
            <#assign n = 0><#list published_posts as p><#if n < 3><#assign n = n + 1>${p.uri} ${p.title?html}</#if></#list>
            <#list alltags as t>${t?trim?replace(" ", "-")}</#list><#list tags as t>${t.uri}${t.tagged_posts?size}</#list>
            ${db.getPublishedPosts().size()} ${data.get("so-lieu.yml").b.c}<#list published_content as c>${c.uri?xml}</#list>
            <#if (content.previousContent)??>${content.previousContent.uri}</#if>
            """;

    private static final List<String> TEMPLATES =
            List.of("index", "post", "page", "archive", "feed", "tags", "tags-index", "sitemap");

    @Parameters(paramLabel = "PROJECT")
    private Path project = Path.of("");

    @Override
    public Integer call() throws IOException {
        Path sample = Files.createTempDirectory("congbo");
        try {
            write(sample);
            run("build", "--project", sample.toString(), "--explain");
            run("build", "--project", sample.toString());
            Files.writeString(sample.resolve("assets/trang.css"), "body { margin: 1em }\n");
            run("build", "--project", sample.toString());
            run("check", "--project", project.toString());
        } finally {
            delete(sample);
        }
        return Main.FINE;
    }

    private static void run(String... arguments) {
        Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), arguments);
    }

    private static void write(Path sample) throws IOException {
        for (int i = 1; i <= 3; i++) {
            put(sample, "content/trang-" + i + ".adoc", HEAD.formatted(i) + Source.sample() + INCLUDE);
        }
        put(sample, "templates/dau.ftl", "<!DOCTYPE html>\n");
        for (String name : TEMPLATES) {
            put(sample, "templates/" + name + ".ftl", TEMPLATE);
        }
        for (Map.Entry<String, String> file : SAMPLE.entrySet()) {
            put(sample, file.getKey(), file.getValue());
        }
    }

    private static void put(Path sample, String name, String text) throws IOException {
        Path file = sample.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
