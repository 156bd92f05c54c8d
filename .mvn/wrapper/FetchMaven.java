import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches the Maven release named in maven-wrapper.properties, checks its SHA-512 and unpacks it below ~/.m2/wrapper; prints where. Run as
 * a single source file by ./mvnw and mvnw.cmd: a JDK is all it needs, on any system.
 */
final class FetchMaven {

    public static void main(String[] arguments) throws Exception {
        Properties wanted = new Properties();
        try (var in = Files.newBufferedReader(Path.of(arguments[0]))) {
            wanted.load(in);
        }
        String name = wanted.getProperty("artifactId") + "-" + wanted.getProperty("version");
        Path dists = Path.of(System.getProperty("user.home"), ".m2", "wrapper", "dists");
        Path home = dists.resolve(name);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(dists);
            Path staging = Files.createTempDirectory(dists, "fetch");
            unpack(fetch(wanted, name), staging);
            Files.move(staging.resolve(name), home, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(staging);
        }
        System.out.println(home);
    }

    private static byte[] fetch(Properties wanted, String name) throws Exception {
        String group = wanted.getProperty("groupId");
        List<String> host = Arrays.asList(group.split("\\."));
        Collections.reverse(host);
        String mirror = System.getenv("MVNW_REPOURL");
        String repository = mirror == null ? "https://repo." + String.join(".", host) + "/maven2" : mirror;
        URI address = URI.create(String.join("/", repository, group.replace('.', '/'), wanted.getProperty("artifactId"),
                wanted.getProperty("version"), name + "-bin.zip"));
        System.err.println("Fetching " + address);
        byte[] zip;
        try (InputStream in = address.toURL().openStream()) {
            zip = in.readAllBytes();
        }
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(zip));
        if (!digest.equals(wanted.getProperty("sha512"))) {
            throw new IOException("SHA-512 of " + address + " is " + digest + ", not the expected one");
        }
        return zip;
    }

    private static void unpack(byte[] zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path to = folder.resolve(entry.getName()).normalize();
                if (!to.startsWith(folder)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(in, to);
                }
            }
        }
    }
}
