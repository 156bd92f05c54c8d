package vn.congbo.feedback;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import vn.congbo.csv.Column;
import vn.congbo.csv.Csv;
import vn.congbo.csv.Datatype;
import vn.congbo.csv.Row;
import vn.congbo.model.Bytes;
import vn.congbo.model.Place;
import vn.congbo.model.Problem;
import vn.congbo.model.Problems;

/** Letters in a table, as some mail programs export them, or as they were taken down by hand from paper. Each row is made a letter. */
final class LetterTable {

    private static final List<Column> COLUMNS = List.of(
            Column.of("ngay_nhan", "Ngày nhận", "Received on", Datatype.DATE).must(),
            Column.of("ma_thu", "Mã thư", "Message-ID", Datatype.TEXT),
            Column.of("nguoi_gui", "Người gửi", "Sender", Datatype.TEXT),
            Column.of("tieu_de", "Tiêu đề", "Subject", Datatype.TEXT),
            Column.of("noi_dung", "Nội dung", "Text", Datatype.TEXT));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private LetterTable() {}

    static List<Incoming> read(Bytes bytes, Place place, Problems problems) {
        Problems found = new Problems();
        List<Incoming> letters = new ArrayList<>();
        for (Row row : Csv.read(bytes, COLUMNS, place, found)) {
            byte[] letter = letter(row).getBytes(StandardCharsets.UTF_8);
            letters.add(new Incoming(() -> new ByteArrayInputStream(letter), place.at(row.line())));
        }
        found.sorted().forEach(p -> problems.add(withoutWords(p)));
        return letters;
    }

    /** Cells hold the words of people: what is told of them names the column only. */
    private static Problem withoutWords(Problem p) {
        boolean quotes = !p.mark().isEmpty() && p.place().line() > 1;
        List<String> arguments = new ArrayList<>(p.arguments());
        if (quotes) {
            arguments.set(0, "…");
        }
        return new Problem(p.fault(), p.place(), quotes ? "" : p.mark(), arguments);
    }

    /** Noon where the office is, so that the day stays the day. */
    private static String letter(Row row) {
        String day = DAY.format(LocalDate.parse(row.cell("ngay_nhan")));
        String id = line(row.cell("ma_thu"));
        return "Date: " + day + " 12:00:00 +0700\r\n"
                + (id.isEmpty() ? "" : "Message-ID: " + id + "\r\n")
                + "From: " + word(row.cell("nguoi_gui")) + "\r\nSubject: " + word(row.cell("tieu_de"))
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n" + row.cell("noi_dung") + "\r\n";
    }

    private static String word(String cell) {
        String base64 = Base64.getEncoder().encodeToString(line(cell).getBytes(StandardCharsets.UTF_8));
        return cell.isBlank() ? "" : "=?utf-8?B?" + base64 + "?=";
    }

    private static String line(String cell) {
        return cell.replaceAll("[\\r\\n]+", " ").strip();
    }
}
