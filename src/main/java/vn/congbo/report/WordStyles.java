package vn.congbo.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Headings that Word knows as headings: they make its navigation pane and are announced by screen readers. */
final class WordStyles {

    static final String FIRST = "Heading1";
    static final String SECOND = "Heading2";

    private WordStyles() {}

    static void add(XWPFDocument word) {
        XWPFStyles styles = word.createStyles();
        styles.addStyle(heading(FIRST, "heading 1", 0));
        styles.addStyle(heading(SECOND, "heading 2", 1));
    }

    private static XWPFStyle heading(String id, String name, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf(120));
        paragraph.getSpacing().setAfter(BigInteger.valueOf(120));
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        return new XWPFStyle(style);
    }
}
