package vn.congbo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congbo.model.Edition;

/**
 * The edition after a sealed one, as a draft: its text with the permanent ids, and facts that wait for the signed document. The original is
 * not among its files, because nobody can make one up.
 */
public final class NewEdition {

    private static final String UNKNOWN = "chưa rõ: chưa điền theo văn bản đã ký";

    private static final String HEADER = """
            = Bản %1$d
            // Bản nháp do congbo lập từ Bản %2$d. Sửa phần nguyên văn bên dưới cho đúng từng chữ của văn bản mới; giữ mã của
            // điều khoản còn lại, đặt mã mới cho điều khoản mới, không dùng lại mã đã bỏ. Xong thì đổi draft thành published.
            :jbake-type: ban-van
            :jbake-status: draft
            // Tên tệp bản gốc: phần chữ của văn bản đã ký (.txt, UTF-8), đặt vào thư mục goc/. Không chép bản cũ, không tự soạn.
            :jbake-goc: van-ban-%1$d.txt
            // dinh-chinh (đính chính), sua-doi (sửa đổi, bổ sung) hoặc thay-the (thay thế)
            :jbake-loai-ban:
            // Mã trong dang-ky/van-ban.yml của văn bản làm ra bản này
            :jbake-van-ban-sua: %3$s
            // Chỉ điền điều văn bản đã ký có ghi (ngày viết như 2026-11-27); không có thì giữ “chưa rõ: …” và nêu lý do.
            :jbake-so-ky-hieu: %3$s
            :jbake-dia-danh: %3$s
            :jbake-ngay-ban-hanh: %3$s
            :jbake-ngay-hieu-luc: %3$s
            :jbake-ngay-dang-tai: %3$s
            :jbake-ban-ky-so: %3$s
            """;

    private static final String CHANGES = """
            # Bản %1$d khai báo thay đổi so với Bản %2$d: chỉ những điều chương trình không tự thấy được. Bỏ dấu # để dùng.
            # tom-tat: Thay đổi chính, bằng vài lời dễ hiểu.
            # bai-bo: [m1-k2-g1]            # mã của Bản %2$d đã bị bãi bỏ
            # tach:                         # một điều khoản của Bản %2$d thành nhiều điều khoản
            #   m1-k1: [m1-k1, m1-k1a]
            # gop:                          # nhiều điều khoản của Bản %2$d thành một điều khoản
            #   m2-k1: [m2-k1, m2-k2]
            """;

    private final Edition last;
    private final Path before;
    private final Path folder;

    private NewEdition(Edition last, Path project) {
        this.last = last;
        this.before = project.resolve(last.document().place().file())
                .resolveSibling("")
                .normalize();
        this.folder = before.resolveSibling("ban-" + number());
    }

    /** @param project absolute path of the project's folder */
    public static NewEdition after(Edition last, Path project) {
        return new NewEdition(last, project);
    }

    public int number() {
        return last.number() + 1;
    }

    /** Where it is to lie. */
    public Path folder() {
        return folder;
    }

    /** Where its original is to be put, by hand. */
    public Path original() {
        return folder.resolve("goc").resolve("van-ban-" + number() + ".txt");
    }

    public boolean exists() {
        return Files.exists(folder);
    }

    /** Writes all of its files or none. */
    public void write() throws IOException {
        Path staging = folder.resolveSibling("." + folder.getFileName() + ".tam");
        remove(staging);
        Files.createDirectories(staging);
        try {
            for (Map.Entry<String, String> file : files().entrySet()) {
                Files.writeString(staging.resolve(file.getKey()), file.getValue());
            }
            Path notes = before.resolve("ghi-chu.yml");
            if (Files.exists(notes)) {
                Files.copy(notes, staging.resolve("ghi-chu.yml"));
            }
            Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(staging);
            throw e;
        }
    }

    private Map<String, String> files() throws IOException {
        String text = Files.readString(before.resolve("van-ban.adoc"));
        return Map.of(
                "van-ban.adoc",
                HEADER.formatted(number(), last.number(), UNKNOWN) + "\n" + body(text),
                "thay-doi.yml",
                CHANGES.formatted(number(), last.number()));
    }

    /** What follows the head, which ends at the first empty line, or at JBake's line of tildes. */
    private static String body(String text) {
        List<String> lines = text.lines().toList();
        int tildes = lines.stream().map(String::strip).toList().indexOf("~~~~~~");
        int begin = 0;
        while (begin < lines.size() && lines.get(begin).isBlank()) {
            begin++;
        }
        while (begin < lines.size() && !lines.get(begin).isBlank()) {
            begin++;
        }
        return lines.stream()
                .skip(Math.max(begin, tildes) + 1L)
                .collect(Collectors.joining("\n", "", "\n"))
                .stripLeading();
    }

    /** A draft that a crash left half written: flat, with files only. */
    private static void remove(Path staging) throws IOException {
        if (Files.isDirectory(staging)) {
            try (Stream<Path> files = Files.list(staging)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(staging);
        }
    }
}
