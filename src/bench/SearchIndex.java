import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import vn.congbo.Build;
import vn.congbo.model.OutputFile;
import vn.congbo.polish.PlainText;
import vn.congbo.search.Search;

/** Makes the search index of a project once more, by itself: CPU seconds, files, bytes, bytes when each is compressed, as one line of JSON. */
public final class SearchIndex {

    private SearchIndex() {}

    public static void main(String[] arguments) throws IOException {
        Build build = Build.of(Path.of(arguments[0]).toAbsolutePath(), LocalDate.parse(arguments[1]));
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = machine.getProcessCpuTime();
        List<OutputFile> files = Search.files(build.site().orElseThrow(), PlainText::of);
        double cpu = (machine.getProcessCpuTime() - before) / 1e9;
        long bytes = 0;
        long compressed = 0;
        for (OutputFile file : files) {
            bytes += file.bytes().size();
            compressed += compressed(file.bytes().toArray());
        }
        System.out.printf(
                "{\"cpu\": %.2f, \"files\": %d, \"bytes\": %d, \"compressed\": %d}%n",
                cpu, files.size(), bytes, compressed);
    }

    private static int compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
