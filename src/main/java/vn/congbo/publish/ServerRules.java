package vn.congbo.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import vn.congbo.model.OldAddress;
import vn.congbo.model.Target;
import vn.congbo.model.TimeGate;

/**
 * Old addresses, TimeGates and data for programs as rules for web servers, beside the folder of the site, never in it: with them a moved page answers 301 and a withdrawn one
 * 410. Addresses are made of ASCII letters, digits, dots, hyphens, underscores and slashes, so that nothing has to be escaped but the dot.
 */
public final class ServerRules {

    private static final String HEAD = "# Công Bố: ";
    private static final String NGINX = HEAD
            + "địa chỉ cũ của kênh. Dùng trong khối server { } của nginx: include <tệp này>;\n"
            + "# Old addresses of the target, for nginx: include this file in server { }. Written by congbo; do not edit.\n";
    private static final String APACHE = HEAD
            + "địa chỉ cũ của kênh. Dùng trong <VirtualHost> của Apache (mod_alias): Include <tệp này>\n"
            + "# Old addresses of the target, for Apache: include this file in <VirtualHost>. Written by congbo; do not edit.\n";

    private static final String NGINX_TIME = HEAD
            + "trả lời theo thời điểm (RFC 7089). Dùng trong khối server { } của nginx, cùng với tệp .nginx-time-http.conf.\n"
            + "# TimeGates of the target, for nginx: include this file in server { }. Written by congbo; do not edit.\n";
    private static final String NGINX_MAPS = HEAD
            + "bảng tra cho tệp .nginx-time.conf. Dùng trong khối http { } của nginx, bên ngoài server { }.\n"
            + "# Maps of the TimeGates, for nginx: include this file in http { }. Written by congbo; do not edit.\n";
    private static final String APACHE_TIME = HEAD
            + "trả lời theo thời điểm (RFC 7089). Dùng trong <VirtualHost> của Apache (mod_rewrite, mod_headers, mod_mime).\n"
            + "# TimeGates of the target, for Apache: include this file in <VirtualHost>. Written by congbo; do not edit.\n";

    private static final String NGINX_DATA = HEAD
            + "dữ liệu cho máy đọc. Dùng trong khối server { } của nginx, cùng với tệp .nginx-data-http.conf.\n"
            + "# Data for programs, for nginx: include this file in server { }. Written by congbo; do not edit.\n";
    private static final String NGINX_DATA_MAPS = HEAD
            + "bảng tra cho tệp .nginx-data.conf. Dùng trong khối http { } của nginx, bên ngoài server { }.\n"
            + "# Maps of the data for programs, for nginx: include this file in http { }. Written by congbo; do not edit.\n";
    private static final String APACHE_DATA = HEAD
            + "dữ liệu cho máy đọc. Dùng trong <VirtualHost> của Apache (mod_headers, mod_mime).\n"
            + "# Data for programs, for Apache: include this file in <VirtualHost>. Written by congbo; do not edit.\n";

    private ServerRules() {}

    /**
     * Writes the files of a target into the output folder, where they are not so already: {@code <target>.nginx.conf} and
     * {@code <target>.apache.conf} for old addresses; {@code <target>.nginx-time-http.conf}, {@code <target>.nginx-time.conf} and
     * {@code <target>.apache-time.conf} for TimeGates, the same with {@code data} for link sets and media types; a server may do without.
     */
    public static void write(List<OldAddress> addresses, List<TimeGate> gates, Target target, Path output)
            throws IOException {
        Files.createDirectories(output);
        NginxTime nginx = new NginxTime(gates, target);
        write(output.resolve(target.id() + ".nginx-time-http.conf"), NGINX_MAPS + nginx.http());
        write(output.resolve(target.id() + ".nginx-time.conf"), NGINX_TIME + nginx.server());
        write(output.resolve(target.id() + ".apache-time.conf"), APACHE_TIME + new ApacheTime(gates, target).rules());
        DataRules data = new DataRules(target);
        write(output.resolve(target.id() + ".nginx-data-http.conf"), NGINX_DATA_MAPS + data.nginxMaps());
        write(output.resolve(target.id() + ".nginx-data.conf"), NGINX_DATA + data.nginx());
        write(output.resolve(target.id() + ".apache-data.conf"), APACHE_DATA + data.apache());
        write(output.resolve(target.id() + ".nginx.conf"), nginx(addresses, target));
        write(output.resolve(target.id() + ".apache.conf"), apache(addresses, target));
    }

    static String nginx(List<OldAddress> addresses, Target target) {
        String base = base(target);
        return NGINX + addresses.stream().map(a -> nginx(a, base)).collect(Collectors.joining());
    }

    private static String nginx(OldAddress address, String base) {
        String location = "location = \"" + base + address.from() + "\" { ";
        return location
                + (address instanceof OldAddress.Moved moved
                        ? "absolute_redirect off; return 301 \"" + base + moved.to() + "\"; }\n"
                        : "error_page 410 \"" + base + file(address) + "\"; return 410; }\n");
    }

    static String apache(List<OldAddress> addresses, Target target) {
        String base = base(target);
        return APACHE + addresses.stream().map(a -> apache(a, base)).collect(Collectors.joining());
    }

    private static String apache(OldAddress address, String base) {
        String pattern = "\"^" + (base + address.from()).replace(".", "\\.") + "$\"";
        return address instanceof OldAddress.Moved moved
                ? "RedirectMatch 301 " + pattern + " \"" + base + moved.to() + "\"\n"
                : "RedirectMatch 410 " + pattern + "\n<LocationMatch " + pattern + ">\n    ErrorDocument 410 \"" + base
                        + file(address) + "\"\n</LocationMatch>\n";
    }

    /** The notice as a file: at its own address it would be answered by the rule again. */
    private static String file(OldAddress address) {
        return address.page().endsWith("/") ? address.page() + "index.html" : address.page();
    }

    /** Path of the target's root on its host, without the slash at its end. */
    private static String base(Target target) {
        return target.basePath().replaceFirst("/$", "");
    }

    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            String before = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readString(file) : "";
            if (before.equals(text)) {
                return;
            }
            if (!before.startsWith(HEAD)) {
                throw new NotOurFolder(file);
            }
        }
        Path staging = file.resolveSibling("." + file.getFileName() + ".tam");
        Files.writeString(staging, text);
        Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
