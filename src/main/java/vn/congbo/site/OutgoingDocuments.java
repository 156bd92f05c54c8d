package vn.congbo.site;

import java.util.ArrayList;
import java.util.List;
import vn.congbo.edition.History;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.metadata.OutgoingDocument;
import vn.congbo.metadata.Rules;
import vn.congbo.model.Bytes;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.MediaType;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Plan;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Problems;

/** Every edition's metadata as Nghị định 30 lists it, as JSON and XML, and the schema of the XML. */
final class OutgoingDocuments {

    private final Library library;
    private final Rules rules;
    private final Problems problems;
    private final List<OutputFile> files = new ArrayList<>();

    private OutgoingDocuments(Library library, PointInTime moment, Problems problems) {
        this.library = library;
        this.rules = Rules.on(moment.knownOn());
        this.problems = problems;
    }

    static List<OutputFile> of(Library library, History history, PointInTime moment, Problems problems) {
        OutgoingDocuments all = new OutgoingDocuments(library, moment, problems);
        all.file(Addresses.metadataSchema(), OutgoingDocument.schema(all.rules), "nd30.xsd");
        history.plans().forEach(plan -> plan.editions().forEach(edition -> all.edition(plan.plan(), edition)));
        return List.copyOf(all.files);
    }

    private void edition(Plan plan, ReadEdition read) {
        OutgoingFacts facts = new OutgoingFacts(library, plan, read);
        OutgoingDocument document = facts.document(rules);
        document.misfits().stream()
                .filter(misfit -> !misfit.field().key().equals("OrganId")) // told where it is configured
                .forEach(misfit -> tell(misfit, facts));
        String origin = read.edition().document().place().file();
        int number = read.edition().number();
        file(Addresses.metadata(plan.id(), number, "json"), document.json(), origin);
        file(Addresses.metadata(plan.id(), number, "xml"), document.xml(), origin);
    }

    /** A warning only: a document that was issued so is published so. */
    private void tell(OutgoingDocument.Misfit misfit, OutgoingFacts facts) {
        problems.mark(
                Fault.METADATA_TOO_LONG,
                facts.place(misfit.field().key(), misfit.value()),
                "",
                misfit.field().title(),
                misfit.field().key(),
                String.valueOf(misfit.length()),
                String.valueOf(misfit.field().length()),
                rules.basis());
    }

    private void file(Permalink address, Bytes bytes, String origin) {
        files.add(new OutputFile(address.file(), bytes, MediaType.of(address.file()), origin));
    }
}
