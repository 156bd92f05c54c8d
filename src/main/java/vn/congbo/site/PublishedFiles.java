package vn.congbo.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.congbo.edition.History;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Evidence;
import vn.congbo.model.Fault;
import vn.congbo.model.Library;
import vn.congbo.model.MediaType;
import vn.congbo.model.Original;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.progress.Ledger;

/** The files that are published as they are, and their media types (RFC 6838). */
final class PublishedFiles {

    private static final Pattern REFERENCE = Pattern.compile("<(?:a|img)\\b[^<>]*?\\s(?:href|src)=\"(/[^\"#]*)");

    private PublishedFiles() {}

    static List<OutputFile> of(
            Library library, History history, Ledger ledger, Chronicle past, Assets assets, Problems problems) {
        List<OutputFile> files = new ArrayList<>(KeptAssets.of(history, assets));
        addEditions(library, history, ledger.asOf(), past, files);
        addAttachments(library, files, problems);
        files.addAll(Tables.of(library, history, ledger));
        files.addAll(new FeedbackPages(library, history, ledger.asOf()).files());
        String log = Addresses.PUBLICATION_LOG;
        String origin = library.settings().contentFolder() + "/" + log;
        past.log().ifPresent(bytes -> files.add(new OutputFile(log, bytes, MediaType.of(log), origin)));
        return List.copyOf(files);
    }

    private static void addEditions(
            Library library, History history, LocalDate asOf, Chronicle past, List<OutputFile> files) {
        for (History.PlanHistory plan : history.plans()) {
            for (ReadEdition edition : plan.editions()) {
                String folder = Addresses.edition(
                                plan.plan().id(), edition.edition().number())
                        .path()
                        .substring(1);
                for (Original original : edition.edition().originals()) {
                    String path = folder + "goc/" + original.name();
                    files.add(new OutputFile(
                            path,
                            original.bytes(),
                            MediaType.of(path),
                            original.place().file()));
                }
                files.add(new OutputFile(
                        folder + "nguyen-van.txt",
                        edition.textFile(),
                        "text/plain",
                        edition.edition().document().place().file()));
            }
            files.add(new EditionList(plan, asOf, past, library.settings().targets()).file());
        }
    }

    /** Only what a published document shows, links to or rests on: a file beside a draft is a draft too. */
    private static void addAttachments(Library library, List<OutputFile> files, Problems problems) {
        Set<String> used = new HashSet<>();
        library.documents().forEach(d -> REFERENCE.matcher(d.body()).results().forEach(r -> used.add(r.group(1))));
        library.bulletins().stream()
                .flatMap(b -> b.evidence().stream())
                .filter(Evidence.File.class::isInstance)
                .forEach(e -> used.add("/" + ((Evidence.File) e).path()));
        for (Library.Attachment a : library.attachments()) {
            String origin = library.settings().contentFolder() + "/" + a.path();
            if (used.contains("/" + a.path())) {
                files.add(new OutputFile(a.path(), a.bytes(), MediaType.of(a.path()), origin));
            } else {
                problems.add(Fault.UNUSED_FILE, Place.of(origin));
            }
        }
    }
}
