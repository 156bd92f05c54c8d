package vn.congbo.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import vn.congbo.model.OldAddress;
import vn.congbo.model.Target;
import vn.congbo.model.TimeGate;

/**
 * Old addresses, TimeGates and data for programs as rules for web servers, beside the folder of the site, never in it. A server may do
 * without.
 */
public final class ServerRules {

    /** A file of rules, {@code <target>.<name>.conf}; its first words tell the person who runs the server where it belongs. */
    private enum RuleFile {
        OLD_NGINX(
                "nginx",
                "địa chỉ cũ của kênh. Dùng trong khối server { } của nginx: include <tệp này>;",
                "Old addresses of the target, for nginx: include this file in server { }."),
        OLD_APACHE(
                "apache",
                "địa chỉ cũ của kênh. Dùng trong <VirtualHost> của Apache (mod_alias): Include <tệp này>",
                "Old addresses of the target, for Apache: include this file in <VirtualHost>."),
        TIME_MAPS(
                "nginx-time-http",
                "bảng tra cho tệp .nginx-time.conf. Dùng trong khối http { } của nginx, bên ngoài server { }.",
                "Maps of the TimeGates, for nginx: include this file in http { }."),
        TIME_NGINX(
                "nginx-time",
                "trả lời theo thời điểm (RFC 7089). Dùng trong khối server { } của nginx, cùng với tệp .nginx-time-http.conf.",
                "TimeGates of the target, for nginx: include this file in server { }."),
        TIME_APACHE(
                "apache-time",
                "trả lời theo thời điểm (RFC 7089). Dùng trong <VirtualHost> của Apache (mod_rewrite, mod_headers, mod_mime).",
                "TimeGates of the target, for Apache: include this file in <VirtualHost>."),
        DATA_MAPS(
                "nginx-data-http",
                "bảng tra cho tệp .nginx-data.conf. Dùng trong khối http { } của nginx, bên ngoài server { }.",
                "Maps of the data for programs, for nginx: include this file in http { }."),
        DATA_NGINX(
                "nginx-data",
                "dữ liệu cho máy đọc. Dùng trong khối server { } của nginx, cùng với tệp .nginx-data-http.conf.",
                "Data for programs, for nginx: include this file in server { }."),
        DATA_APACHE(
                "apache-data",
                "dữ liệu cho máy đọc. Dùng trong <VirtualHost> của Apache (mod_headers, mod_mime).",
                "Data for programs, for Apache: include this file in <VirtualHost>.");

        /** By it a file of ours is known. */
        private static final String MARK = "# Công Bố: ";

        private final String name;
        private final String head;

        RuleFile(String name, String vietnamese, String english) {
            this.name = name;
            this.head = MARK + vietnamese + "\n# " + english + " Written by congbo; do not edit.\n";
        }

        void write(Path output, Target target, String rules) throws IOException {
            ServerRules.write(output.resolve(target.id() + "." + name + ".conf"), head + rules);
        }
    }

    private ServerRules() {}

    /** Writes the files of a target into the output folder, where they are not so already. */
    public static void write(List<OldAddress> addresses, List<TimeGate> gates, Target target, Path output)
            throws IOException {
        Files.createDirectories(output);
        NginxTime time = new NginxTime(gates, target);
        RuleFile.TIME_MAPS.write(output, target, time.http());
        RuleFile.TIME_NGINX.write(output, target, time.server());
        RuleFile.TIME_APACHE.write(output, target, new ApacheTime(gates, target).rules());
        DataRules data = new DataRules(target);
        RuleFile.DATA_MAPS.write(output, target, data.nginxMaps());
        RuleFile.DATA_NGINX.write(output, target, data.nginx());
        RuleFile.DATA_APACHE.write(output, target, data.apache());
        OldAddressRules old = new OldAddressRules(addresses, target);
        RuleFile.OLD_NGINX.write(output, target, old.nginx());
        RuleFile.OLD_APACHE.write(output, target, old.apache());
    }

    /** What the names of a target's variables of nginx begin with: several targets may share one {@code http { }}. */
    static String variable(Target target) {
        return "congbo_" + target.id().replaceAll("[^a-z0-9]", "_");
    }

    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            // not readString, which refuses a stranger's file in another encoding
            String before = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : "";
            if (before.equals(text)) {
                return;
            }
            if (!before.startsWith(RuleFile.MARK)) {
                throw new NotOurFolder(file);
            }
        }
        StagedFile staged = StagedFile.of(file);
        Files.writeString(staged.path(), text);
        staged.place();
    }
}
