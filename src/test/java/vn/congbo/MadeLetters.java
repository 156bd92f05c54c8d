package vn.congbo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Invented letters with invented people in them, in every encoding that a mailbox has seen. The same seed, the same letters. */
final class MadeLetters {

    /** No syllable of these is a word of any page, so that finding one means finding a person. */
    private static final List<String> SYLLABLES =
            List.of("Quyểnh", "Xoắnh", "Thuyệp", "Nghoảng", "Bruốc", "Zưởn", "Khuyắm", "Phrượm", "Đjoặng", "Trweo");

    private final Random random;
    /** Whatever tells of a person. */
    final List<String> secrets = new ArrayList<>();

    MadeLetters(long seed) {
        this.random = new Random(seed);
    }

    byte[] mailbox(int letters) {
        StringBuilder box = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            box.append("From x Thu Nov ")
                    .append(10 + i % 10)
                    .append(" 03:11:00 2026\n")
                    .append(letter(i))
                    .append("\n\n");
        }
        return box.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String letter(int number) {
        String name = secret(pick() + " " + pick() + " " + pick());
        String phone = secret("09" + digits(8));
        String card = secret("0" + digits(11));
        String address = secret("số " + digits(4) + " đường " + pick() + pick());
        String mail = secret("h" + digits(7) + "@thu-rieng.example");
        String id = secret("<" + digits(9) + "." + digits(5) + "@may.example>");
        String text = "Tôi là " + name + ", ở " + address + ", CCCD " + card + ", điện thoại " + phone.substring(0, 4)
                + " " + phone.substring(4) + ".\n" + reference(number, name, phone) + "\n";
        String head = "Message-ID: " + id + "\nDate: Thu, 26 Nov 2026 10:10:00 +0700\nFrom: " + word(name) + " <" + mail
                + ">\nSubject: " + word("Kiến nghị của " + name) + "\n";
        return head + body(number, text);
    }

    /** Some senders put a person into the address itself. */
    private static String reference(int number, String name, String phone) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        return switch (number % 4) {
            case 0 -> "kn:/ke-hoach/mau/dieu-khoan/m1-k1/@1.0123456789abcdef";
            case 1 -> "kn:/trang/" + plain + "/" + phone + "/";
            case 2 -> "kn:/don-vi/phong-mot/";
            default -> "";
        };
    }

    private static String body(int number, String text) {
        return switch (number % 7) {
            case 0 -> part("utf-8", "base64", base64(text, StandardCharsets.UTF_8));
            case 1 -> part("utf-8", "quoted-printable", quoted(text));
            case 2 -> part("us-ascii", "8bit", raw(text, StandardCharsets.UTF_8)); // declared wrong
            case 3 -> part("x-tcvn3", "8bit", raw(text, Charset.forName("windows-1258")));
            case 4 ->
                part("utf-8", "8bit", raw(Normalizer.normalize(text, Normalizer.Form.NFD), StandardCharsets.UTF_8));
            case 5 -> part("utf-16le", "base64", base64(text, StandardCharsets.UTF_16LE));
            default -> "\n" + raw(text, StandardCharsets.UTF_8); // no header of its own
        };
    }

    private static String part(String charset, String transfer, String text) {
        return "Content-Type: text/plain; charset=" + charset + "\nContent-Transfer-Encoding: " + transfer + "\n\n"
                + text;
    }

    private static String base64(String text, Charset charset) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(text.getBytes(charset));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            quoted.append(
                    b == '\n' || (b >= ' ' && b < 127 && b != '=')
                            ? String.valueOf((char) b)
                            : String.format("=%02X", b));
        }
        return quoted.toString();
    }

    private static String raw(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }

    private static String word(String text) {
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private String secret(String text) {
        secrets.add(text);
        return text;
    }

    private String pick() {
        return SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** Everything to look for: each secret whole, its words, without marks, digits alone, as base64 and as hexadecimal digests. */
    List<String> traces() {
        List<String> traces = new ArrayList<>();
        for (String secret : secrets) {
            traces.add(folded(secret));
            traces.add(secret.replaceAll("\\D", ""));
            traces.add(Base64.getEncoder()
                    .encodeToString(secret.getBytes(StandardCharsets.UTF_8))
                    .substring(0, 8));
            traces.add(vn.congbo.model.Bytes.utf8(secret).sha256().substring(0, 16));
            traces.addAll(List.of(folded(secret).split("[ @<>]")));
        }
        SYLLABLES.forEach(s -> traces.add(folded(s)));
        return traces.stream()
                .map(MadeLetters::folded)
                .filter(t -> t.length() >= 5)
                .filter(t -> !t.equals("duong"))
                .distinct()
                .toList();
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(java.util.Locale.ROOT);
    }
}
