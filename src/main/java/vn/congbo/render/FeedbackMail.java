package vn.congbo.render;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import vn.congbo.site.FeedbackSubject;

/** A letter about a page, begun for the reader: a {@code mailto} address (RFC 6068). Nothing is sent until the reader sends it. */
final class FeedbackMail {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /** In characters; some mail programs cut longer addresses off. */
    private static final int LONGEST_TITLE = 80;

    private FeedbackMail() {}

    /** @param address of the page, absolute where that is known */
    static String to(String email, FeedbackSubject about, String address) {
        String title = about.title().length() > LONGEST_TITLE
                ? about.title().substring(0, LONGEST_TITLE) + "…"
                : about.title();
        StringBuilder body = new StringBuilder("Trang: " + address + "\r\n");
        if (!about.clause().isEmpty()) {
            body.append("Điều khoản: ").append(about.clause()).append("\r\n");
        }
        about.edition()
                .ifPresent(e ->
                        body.append("Bản " + e.edition().number() + ", mã nguyên văn: " + about.digest() + "\r\n"));
        body.append("Mã tham chiếu (xin giữ): ")
                .append(about.reference())
                .append("\r\n\r\nNội dung:\r\n\r\n\r\nChỉ ghi thông tin cá nhân cần để được trả lời.\r\n");
        String subject = "Kiến nghị, phản ánh: " + title + " [" + about.reference() + "]";
        int at = email.lastIndexOf('@');
        return "mailto:" + escaped(email.substring(0, at)) + "@" + escaped(email.substring(at + 1)) + "?subject="
                + escaped(subject) + "&body=" + escaped(body.toString());
    }

    /** Everything but the letters that no program takes for anything else; a line break becomes %0D%0A (RFC 6068, 5). */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (UNRESERVED.indexOf(c) >= 0) {
                escaped.append(c);
            } else {
                escaped.append(String.format("%%%02X", (int) c));
            }
        }
        return escaped.toString();
    }
}
