package vn.congbo.gate;

import java.io.IOException;
import java.util.List;
import vn.congbo.model.Allowance;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/**
 * Every file of the project is looked through as it was written, whether or not it is a draft: what is in a project is in its versions for
 * good. Official text is no exception; what stands in it and must be published is declared like everything else.
 */
public final class Gate {

    private final Declared declared;
    private final Problems problems;

    private Gate(Declared declared, Problems problems) {
        this.declared = declared;
        this.problems = problems;
    }

    /** @throws IOException when the disk fails; a file that cannot be read is told by those who want to show it */
    public static void check(Library library, Problems problems) throws IOException {
        Declared declared = new Declared(library.allowances());
        Gate gate = new Gate(declared, problems);
        String register = library.settings().contentFolder() + "/" + Allowance.FILE;
        ProjectFiles.of(library.settings()).parallelStream()
                .filter(file ->
                        !file.path().equals(register)) // its purpose is to name such things; it is not published
                .forEach(gate::check);
        declared.idle()
                .forEach(a ->
                        problems.add(Fault.IDLE_ALLOWANCE, a.place(), a.fault().code()));
    }

    private void check(ProjectFile file) {
        switch (file.kind()) {
            case TEXT -> checkText(file);
            case PICTURE, PDF, PACKAGE -> checkUnseen(file);
            case CLOSED -> refuse(file);
            case OPEN -> {} // nothing in it that people write
        }
    }

    private void checkText(ProjectFile file) {
        file.text().ifPresentOrElse(text -> checkText(text, file.path()), () -> refuse(file));
    }

    private void checkText(String text, String path) {
        List<Finding> findings = TextScan.of(text);
        report(findings, path, findings.isEmpty() ? Lines.NONE : new Lines(text));
    }

    private void checkUnseen(ProjectFile file) {
        try {
            Unseen unseen = Unseen.in(file.kind(), file.bytes());
            report(unseen.findings(), file.path(), Lines.NONE);
        } catch (IOException | RuntimeException e) { // the libraries throw both at files that are broken or locked
            refuse(file);
        }
    }

    private void refuse(ProjectFile file) {
        report(List.of(new Finding(Fault.CLOSED_FILE, 0, "", List.of(file.extension()))), file.path(), Lines.NONE);
    }

    private void report(List<Finding> findings, String path, Lines lines) {
        for (Finding finding : findings) {
            if (!declared.lets(finding, path)) {
                Place place = Place.of(path).at(lines.of(finding.from()));
                String mark = place.line() == 0 ? "" : finding.mark();
                problems.mark(finding.fault(), place, mark, finding.arguments().toArray(String[]::new));
            }
        }
    }
}
