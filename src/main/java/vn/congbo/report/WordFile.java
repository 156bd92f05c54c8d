package vn.congbo.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.congbo.model.Vietnam;
import vn.congbo.report.Draft.Block;
import vn.congbo.report.Draft.Heading;
import vn.congbo.report.Draft.Item;
import vn.congbo.report.Draft.Paragraph;
import vn.congbo.report.Draft.Table;

/**
 * A draft as a Word file (ECMA-376) in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, Times New Roman 14, margins of 20, 20, 30 and 15 mm,
 * page numbers in the top margin from page 2 on. Number, place, signer and recipients are left open; no signature or seal is imitated.
 */
final class WordFile {

    private static final String FONT = "Times New Roman";
    /** Twentieths of a point in a millimetre. */
    private static final double MM = 56.6929;

    /** Of the text on a page, in millimetres. */
    private static final int TEXT_WIDTH = 210 - 30 - 15;

    private final XWPFDocument word = new XWPFDocument();
    private final Numbering numbering = new Numbering();

    private WordFile() {}

    static byte[] write(Draft draft, LocalDate madeOn) throws IOException {
        WordFile file = new WordFile();
        try (XWPFDocument word = file.word) {
            file.page();
            WordStyles.add(word);
            file.head(draft);
            for (Block block : draft.blocks()) {
                file.block(block);
            }
            file.foot();
            word.getProperties().getCoreProperties().setTitle(draft.type() + " (dự thảo)");
            word.getProperties().getCoreProperties().setCreator("Công Bố");
            Date day = Date.from(madeOn.atStartOfDay().toInstant(Vietnam.TIME));
            word.getProperties().getCoreProperties().setCreated(Optional.of(day));
            word.getProperties().getCoreProperties().setModified(Optional.of(day));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        }
    }

    private void page() {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(mm(210));
        size.setH(mm(297));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(mm(20));
        margins.setBottom(mm(20));
        margins.setLeft(mm(30));
        margins.setRight(mm(15));
        margins.setHeader(mm(10));
        margins.setFooter(mm(10));
        section.addNewTitlePg();
        word.createHeader(HeaderFooterType.FIRST);
        XWPFParagraph number = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static BigInteger mm(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * MM));
    }

    private void head(Draft draft) {
        XWPFTable table = word.createTable(1, 2);
        table.removeBorders();
        widths(table, List.of(41, 59));
        XWPFTableCell left = table.getRow(0).getCell(0);
        centred(left, "[Cơ quan chủ quản]", 12, false);
        centred(left, draft.issuer().toUpperCase(java.util.Locale.ROOT), 12, true);
        centred(left, "Số:        /BC-[ký hiệu]", 13, false);
        XWPFTableCell right = table.getRow(0).getCell(1);
        centred(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true);
        centred(right, "Độc lập - Tự do - Hạnh phúc", 13, true);
        run(centred(right, "", 13, false), "[Địa danh], ngày      tháng      năm", 13)
                .setItalic(true);
        centred("DỰ THẢO", true);
        centred(draft.type(), true);
        centred(draft.subject(), true);
        centred("Kính gửi: " + draft.to(), false);
    }

    private void block(Block block) {
        if (block instanceof Heading h) {
            XWPFParagraph p = word.createParagraph();
            p.setStyle(h.level() == 1 ? WordStyles.FIRST : WordStyles.SECOND);
            String text = h.level() == 1 ? h.text().toUpperCase(java.util.Locale.ROOT) : h.text();
            run(p, numbering.next(h.level()) + text, 14).setBold(true);
        } else if (block instanceof Paragraph p) {
            run(body(), AsciidocFile.sentences(p.sentences()), 14);
        } else if (block instanceof Item i) {
            run(body(), "- " + AsciidocFile.sentences(i.sentences()), 14);
        } else if (block instanceof Table t) {
            table(t);
        }
    }

    private void table(Table t) {
        XWPFTable table = word.createTable(t.rows().size() + 1, t.heads().size());
        widths(table, t.widths());
        table.getRow(0).setRepeatHeader(true);
        cells(table.getRow(0), t.heads(), true);
        for (int i = 0; i < t.rows().size(); i++) {
            cells(table.getRow(i + 1), t.rows().get(i), false);
        }
        word.createParagraph();
    }

    /** Fixed, in the table's grid too: Word reads the cells, other programs the grid. */
    private static void widths(XWPFTable table, List<Integer> hundredths) {
        table.setWidth("100%");
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        hundredths.forEach(h -> grid.addNewGridCol().setW(mm(TEXT_WIDTH * h / 100)));
        table.getRows()
                .forEach(row -> IntStream.range(0, hundredths.size())
                        .forEach(i -> row.getCell(i).setWidth(hundredths.get(i) + "%")));
    }

    private static void cells(XWPFTableRow row, List<String> texts, boolean bold) {
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            run(row.getCell(i).getParagraphs().get(0), texts.get(i), 12).setBold(bold);
        }
    }

    private void foot() {
        XWPFTable table = word.createTable(1, 2);
        table.removeBorders();
        widths(table, List.of(45, 55));
        XWPFParagraph left = table.getRow(0).getCell(0).getParagraphs().get(0);
        XWPFRun title = run(left, "Nơi nhận:", 12);
        title.setBold(true);
        title.setItalic(true);
        run(table.getRow(0).getCell(0).addParagraph(), "- [Đơn vị soạn thảo điền];", 11);
        run(table.getRow(0).getCell(0).addParagraph(), "- Lưu: VT, [đơn vị soạn thảo].", 11);
        centred(table.getRow(0).getCell(1), "[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ]", 14, true);
        centred(table.getRow(0).getCell(1), "[Họ và tên]", 14, true);
    }

    /** Justified, first line indented by 1.27 cm, 6 points between paragraphs (Phụ lục I). */
    private XWPFParagraph body() {
        XWPFParagraph p = word.createParagraph();
        p.setAlignment(ParagraphAlignment.BOTH);
        p.setIndentationFirstLine(mm(13).intValue());
        p.setSpacingAfter(120);
        return p;
    }

    private void centred(String text, boolean bold) {
        XWPFParagraph p = word.createParagraph();
        p.setAlignment(ParagraphAlignment.CENTER);
        p.setSpacingAfter(120);
        run(p, text, 14).setBold(bold);
    }

    private static XWPFParagraph centred(XWPFTableCell cell, String text, int size, boolean bold) {
        XWPFParagraph empty = cell.getParagraphs().get(0);
        boolean isFirst = cell.getParagraphs().size() == 1 && empty.getRuns().isEmpty();
        XWPFParagraph p = isFirst ? empty : cell.addParagraph();
        p.setAlignment(ParagraphAlignment.CENTER);
        if (!text.isEmpty()) {
            run(p, text, size).setBold(bold);
        }
        return p;
    }

    private static XWPFRun run(XWPFParagraph p, String text, int size) {
        XWPFRun run = p.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setLang("vi-VN");
        run.setText(text);
        return run;
    }
}
