package vn.congbo.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congbo.csv.Column;
import vn.congbo.csv.Csv;
import vn.congbo.csv.Datatype;
import vn.congbo.csv.Row;
import vn.congbo.csv.Table;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Feedback.Case;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** The public register as a table. The file in the project and the one that is published have the same columns: one can become the other. */
public final class Register {

    /** Below the content folder. */
    public static final String FILE = "kien-nghi/so.csv";

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private static final List<Column> COLUMNS = List.of(
            Column.of("ma", "Số hồ sơ", "Case", Datatype.TEXT).asKey(),
            Column.of("tiep_nhan", "Ngày tiếp nhận", "Received on", Datatype.DATE),
            Column.of("ke_hoach", "Kế hoạch", "Plan", Datatype.TEXT),
            Column.of("dieu_khoan", "Điều khoản", "Clause", Datatype.TEXT),
            Column.of("trang", "Trang", "Page", Datatype.ADDRESS),
            Column.of("ban", "Bản", "Edition", Datatype.INTEGER),
            Column.of("chuyen", "Ngày chuyển", "Forwarded on", Datatype.DATE),
            Column.of("tra_loi", "Ngày trả lời", "Answered on", Datatype.DATE),
            Column.of("tom_tat", "Tóm tắt trả lời", "Summary of the answer", Datatype.TEXT));

    private Register() {}

    /** The cases of a file, each with its line; mistakes are told. */
    public static List<Case> read(Bytes bytes, Place place, Problems problems) {
        List<Case> cases = new ArrayList<>();
        for (Row row : Csv.read(bytes, COLUMNS, place, problems)) {
            Case read = of(row, place);
            if (!ID.matcher(read.id()).matches()) {
                problems.mark(Fault.BAD_ID, read.place(), read.id(), read.id());
            } else if (isInOrder(read, problems)) {
                cases.add(read);
            }
        }
        return List.copyOf(cases);
    }

    public static Table table(List<Case> cases) {
        return new Table(COLUMNS, cases.stream().map(Register::cells).toList());
    }

    /** The file with these cases. */
    public static Bytes write(List<Case> cases) {
        return Csv.write(table(cases));
    }

    /**
     * Changes one case of the register's file.
     *
     * @return whether there is such a case; with a problem nothing is written
     */
    public static boolean change(Path file, Place place, String id, UnaryOperator<Case> change, Problems problems)
            throws IOException {
        List<Case> cases = Files.exists(file) ? read(Bytes.of(Files.readAllBytes(file)), place, problems) : List.of();
        List<Case> changed =
                cases.stream().map(c -> c.id().equals(id) ? change.apply(c) : c).toList();
        changed.forEach(c -> isInOrder(c, problems));
        if (!problems.hasErrors() && !changed.equals(cases)) {
            WholeFile.write(file, new ByteArrayInputStream(write(changed).toArray()), false);
        }
        return cases.stream().anyMatch(c -> c.id().equals(id));
    }

    private static Case of(Row row, Place place) {
        return new Case(
                row.cell("ma"),
                day(row.cell("tiep_nhan")),
                row.cell("ke_hoach"),
                row.cell("dieu_khoan"),
                row.cell("trang"),
                Optional.of(row.cell("ban")).filter(t -> t.matches("\\d{1,4}")).map(Integer::valueOf),
                day(row.cell("chuyen")),
                day(row.cell("tra_loi")),
                row.cell("tom_tat"),
                place.at(row.line()));
    }

    private static List<String> cells(Case c) {
        return List.of(
                c.id(),
                text(c.receivedOn()),
                c.plan(),
                c.clause(),
                c.page(),
                text(c.edition()),
                text(c.forwardedOn()),
                text(c.answeredOn()),
                c.summary());
    }

    private static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }

    private static Optional<LocalDate> day(String cell) {
        return Optional.of(cell).filter(c -> !c.isEmpty()).map(LocalDate::parse);
    }

    /** Received, then forwarded, then answered; each may be unknown, and a case may be answered without having been forwarded. */
    static boolean isInOrder(Case c, Problems problems) {
        List<LocalDate> days = Stream.of(c.receivedOn(), c.forwardedOn(), c.answeredOn())
                .flatMap(Optional::stream)
                .toList();
        boolean inOrder = days.stream().sorted().toList().equals(days);
        if (!inOrder) {
            problems.add(Fault.FEEDBACK_OUT_OF_ORDER, c.place(), c.id());
        }
        return inOrder;
    }
}
