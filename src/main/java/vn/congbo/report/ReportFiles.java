package vn.congbo.report;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Bytes;
import vn.congbo.model.Library;
import vn.congbo.progress.YearlyReport;

/** The files of a yearly report's draft: the same words as AsciiDoc, to be read and compared, and as DOCX, to be completed and issued. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * @param address where readers find a bulletin
     * @return file name → content; the same report always gives the same bytes
     * @throws IOException when a file cannot be made
     */
    public static Map<String, Bytes> of(YearlyReport report, Library library, Function<Bulletin, String> address)
            throws IOException {
        Draft draft = YearlyDraft.of(report, library, address);
        String name = "bao-cao-" + report.plan().plan().id() + "-" + report.year();
        Map<String, Bytes> files = new TreeMap<>();
        files.put(name + ".adoc", Bytes.utf8(AsciidocFile.write(draft)));
        files.put(name + ".docx", Bytes.of(WordFile.write(draft, report.knownBy())));
        return files;
    }
}
