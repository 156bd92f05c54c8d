package vn.congbo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A printed page, read from its PDF: where each letter stands on its sheet, in millimetres from the top left corner. */
record PrintedSheets(List<Sheet> sheets) {

    private static final double MM = 25.4 / 72;

    /**
     * @param size in points
     * @param font as the PDF names it: six letters and a plus when only the glyphs that are used are embedded
     */
    record Letter(
            String text, double left, double right, double baseline, double size, String font, boolean embedded) {}

    record Sheet(double width, double height, List<Letter> letters) {

        /** All letters whose baselines lie between two heights, as they follow each other. */
        List<Letter> between(double top, double bottom) {
            return letters.stream()
                    .filter(l -> l.baseline() > top
                            && l.baseline() <= bottom
                            && !l.text().isBlank())
                    .toList();
        }

        String textBetween(double top, double bottom) {
            return text(between(top, bottom));
        }
    }

    /** Without any white space: breaks of lines and sheets are the browser's. */
    static String text(List<Letter> letters) {
        return bare(letters.stream().map(Letter::text).collect(Collectors.joining()));
    }

    static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    static PrintedSheets of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDPage page = document.getPage(i);
                Reader reader = new Reader();
                reader.setStartPage(i + 1);
                reader.setEndPage(i + 1);
                reader.getText(document);
                sheets.add(new Sheet(
                        page.getMediaBox().getWidth() * MM, page.getMediaBox().getHeight() * MM, reader.letters));
            }
            return new PrintedSheets(sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the fonts of the first sheets, and whether each is embedded. */
    TreeSet<String> fonts(int first) {
        return sheets.stream()
                .limit(first)
                .flatMap(s -> s.letters().stream())
                .map(l -> l.font() + (l.embedded() ? "" : " (not embedded)"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final class Reader extends PDFTextStripper {
        private final List<Letter> letters = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition t) {
            letters.add(new Letter(
                    t.getUnicode(),
                    t.getXDirAdj() * MM,
                    (t.getXDirAdj() + t.getWidthDirAdj()) * MM,
                    t.getYDirAdj() * MM,
                    t.getTextMatrix().getScalingFactorY(),
                    t.getFont().getName(),
                    t.getFont().isEmbedded()));
        }
    }
}
