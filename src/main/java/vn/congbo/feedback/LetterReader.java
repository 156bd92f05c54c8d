package vn.congbo.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import vn.congbo.feedback.Letter.Doubt;
import vn.congbo.model.Fault;

/** Reads a letter as far as it can be read. Whatever is broken is noted; no letter is ever refused. */
final class LetterReader {

    /** No limits: a letter that is too much for us would be a letter lost. */
    private static final MimeConfig FORGIVING = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(-1)
            .setMaxContentLen(-1)
            .setMaxTotalHeaderCount(-1)
            .setMaxTotalHeaderLen(-1)
            .setMaxPartCount(-1)
            .setMaxNestingDepth(50)
            .build();

    /** In bytes: no one writes more, and the reference stands at the top. */
    private static final int LONGEST_TEXT = 4 << 20;

    private final Set<Doubt> doubts = new LinkedHashSet<>();
    private final List<Instant> received = new ArrayList<>();
    private final List<Instant> written = new ArrayList<>();
    private Optional<Reference> reference = Optional.empty();
    private String id = "";
    private String date = "";
    private String subject = "";
    private final BodyDigest bodies = new BodyDigest();
    private int depth;

    private LetterReader() {}

    /** @param in the letter, which may begin with the mailbox's "From" line */
    static Letter read(InputStream in) throws IOException {
        String fromLine = Mailbox.takeFromLine(in);
        LetterReader reader = new LetterReader();
        MimeTokenStream tokens = new MimeTokenStream(FORGIVING, reader.structure(), null);
        try {
            tokens.parse(in);
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                reader.take(state, tokens);
            }
        } catch (MimeException | IllegalArgumentException | IllegalStateException e) {
            reader.doubts.add(new Doubt(Fault.MAIL_BROKEN, "MIME"));
        }
        List<Instant> days = new ArrayList<>(reader.received);
        MailDate.ofFromLine(fromLine).ifPresent(days::add);
        days.addAll(reader.written);
        return new Letter(reader.heads(), reader.bodies.finish(), days, reader.reference, List.copyOf(reader.doubts));
    }

    /** Hears of parts that are not closed and of lines that are no header; old forms that are still understood are no damage. */
    private DecodeMonitor structure() {
        return new DecodeMonitor() {
            @Override
            public boolean warn(String error, String dropDesc) {
                if (!error.startsWith("Obsolete")) {
                    doubts.add(new Doubt(Fault.MAIL_BROKEN, error.startsWith("Body") ? "multipart" : "header"));
                }
                return false;
            }

            @Override
            public boolean isListening() {
                return true;
            }
        };
    }

    private void take(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_BODYPART, T_START_MESSAGE -> depth++;
            case T_END_BODYPART, T_END_MESSAGE -> depth--;
            case T_FIELD -> {
                if (depth <= 1) {
                    field(tokens.getField());
                }
            }
            case T_BODY -> body(tokens);
            default -> {}
        }
    }

    private void field(Field field) {
        String name = field.getName().strip().toLowerCase(Locale.ROOT);
        String value = Optional.ofNullable(field.getBody()).orElse("").strip();
        switch (name) {
            case "message-id" -> id = id.isEmpty() ? value : id;
            case "received" ->
                MailDate.ofHeader(value.substring(value.lastIndexOf(';') + 1))
                        .ifPresent(received::add); // the first is that of the server that took it in
            case "date" -> {
                date = value;
                MailDate.ofHeader(value).ifPresent(written::add);
            }
            case "subject" -> {
                subject = value;
                look(subject(value));
            }
            default -> {}
        }
    }

    private String subject(String value) {
        if (value.chars().anyMatch(c -> c > 127)) {
            Encoding.doubt(value.getBytes(StandardCharsets.ISO_8859_1), "").ifPresent(doubts::add);
        }
        try {
            return DecoderUtil.decodeEncodedWords(value, new DecodeMonitor(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            doubts.add(new Doubt(Fault.MAIL_TRANSFER_BROKEN, "Subject"));
            return value;
        }
    }

    private void body(MimeTokenStream tokens) throws IOException {
        BodyDescriptor about = tokens.getBodyDescriptor();
        if (!"text".equals(about.getMediaType())) {
            bodies.take(tokens.getInputStream());
            return; // attachments stay closed: they are kept as they came
        }
        String transfer = Optional.ofNullable(about.getTransferEncoding()).orElse("");
        InputStream in = tokens.getInputStream();
        byte[] raw = in.readNBytes(LONGEST_TEXT);
        bodies.take(raw);
        bodies.take(in);
        Transfer.Decoded decoded = Transfer.decode(raw, transfer);
        if (decoded.isDamaged()) {
            doubts.add(new Doubt(Fault.MAIL_TRANSFER_BROKEN, transfer.toLowerCase(Locale.ROOT)));
        }
        String charset = Optional.ofNullable(about.getCharset()).orElse("");
        byte[] bytes = decoded.bytes().toArray();
        if (!decoded.isDamaged()) { // else that is why
            Encoding.doubt(bytes, charset).ifPresent(doubts::add);
        }
        look(new String(bytes, StandardCharsets.ISO_8859_1));
        look(new String(bytes, StandardCharsets.UTF_16LE));
    }

    private String heads() {
        return id.isEmpty() ? "" : String.join("\n", id, date, subject);
    }

    /** The first place that names one counts: the subject stands before the text, the text before what it quotes. */
    private void look(String text) {
        reference = reference.or(() -> Reference.in(text));
    }
}
