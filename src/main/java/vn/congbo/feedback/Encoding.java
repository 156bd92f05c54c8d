package vn.congbo.feedback;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import vn.congbo.feedback.Letter.Doubt;
import vn.congbo.model.Fault;

/** Whether bytes are text in the encoding that they are said to be in. */
final class Encoding {

    private Encoding() {}

    /** @param charset as declared; empty when nothing is: then UTF-8, of which ASCII is a part */
    static Optional<Doubt> doubt(byte[] bytes, String charset) {
        Charset declared = StandardCharsets.UTF_8;
        try {
            String name = charset.strip();
            boolean plain = name.isEmpty() || name.equalsIgnoreCase("us-ascii");
            declared = plain ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            String shown = charset.matches("[A-Za-z0-9._:+-]{1,40}") ? charset : "?";
            return Optional.of(new Doubt(Fault.MAIL_CHARSET_UNKNOWN, shown));
        }
        try {
            declared.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of(new Doubt(
                    Fault.MAIL_CHARSET_WRONG,
                    charset.isEmpty() || charset.equalsIgnoreCase("us-ascii") ? "8bit" : declared.name()));
        }
    }
}
