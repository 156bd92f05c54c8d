package vn.congbo.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.congbo.model.Bytes;
import vn.congbo.model.MediaType;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Target;
import vn.congbo.model.TimeGate;
import vn.congbo.model.TimeGate.Memento;
import vn.congbo.model.TimeGate.Part;

/**
 * TimeMaps (RFC 7089, 5): the mementos of an address as {@code application/link-format} (RFC 6690). The addresses in them are absolute where
 * the target's own is known, else relative to the file.
 */
final class TimeMaps {

    private final Target target;

    TimeMaps(Target target) {
        this.target = target;
    }

    Stream<OutputFile> of(TimeGate gate) {
        return Stream.concat(
                Stream.of(file(gate.original(), gate.timeMap(), gate.mementos())),
                gate.clauses().stream().map(c -> clause(c, gate.mementos())));
    }

    private OutputFile clause(Part clause, List<Memento> all) {
        return file(clause.original(), clause.timeMap(), clause.of(all));
    }

    private OutputFile file(String original, String timeMap, List<Memento> mementos) {
        Permalink here = new Permalink(timeMap);
        List<Memento> inTime = mementos.stream()
                .sorted(Comparator.comparing((Memento m) -> m.since().toInstant())
                        .thenComparing(Memento::edition))
                .toList();
        int last = inTime.size() - 1;
        List<String> links = new ArrayList<>();
        links.add("<" + reference(here, original) + ">; rel=\"original timegate\"");
        links.add("<" + reference(here, timeMap) + ">; rel=\"self\"; type=\"" + MediaType.of(timeMap) + "\"; from=\""
                + inTime.get(0).httpDate() + "\"; until=\""
                + inTime.get(last).httpDate() + "\"");
        for (int i = 0; i <= last; i++) {
            String rel = (i == 0 ? "first " : "") + (i == last ? "last " : "") + "memento";
            links.add("<" + reference(here, inTime.get(i).address()) + ">; rel=\"" + rel + "\"; datetime=\""
                    + inTime.get(i).httpDate() + "\"");
        }
        return new OutputFile(
                timeMap.substring(1),
                Bytes.utf8(String.join(",\n", links) + "\n"),
                MediaType.of(timeMap),
                timeMap.substring(1));
    }

    private String reference(Permalink here, String address) {
        String own = here.path().substring(here.path().lastIndexOf('/') + 1);
        return target.base()
                .map(base -> base + address.substring(1))
                .orElseGet(() -> address.equals(here.path()) ? own : here.to(address));
    }
}
