package vn.congbo.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.congbo.json.Json;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Publication;

/**
 * Walks a log from its first entry to its last: numbers without a gap, each digest right, each entry naming the one before, no time before
 * an earlier one, and not a letter but what the program writes. What it cannot see is a log whose last entries were cut off: that shows in
 * the published site, which is then none that the log knows ({@link PublicationLog#compare}).
 */
final class LogProof {

    private final String text;
    private final Place file;
    private final Problems problems;

    LogProof(String text, Place file, Problems problems) {
        this.text = text;
        this.file = file;
        this.problems = problems;
    }

    /** The entries that can be read; with a problem for everything that is wrong with them. */
    List<Publication> publications() {
        Optional<Map<String, Object>> tree = Json.readObject(text);
        if (tree.isEmpty() || !tree.get().containsKey(PublicationLog.ENTRIES)) {
            problems.add(Fault.LOG_UNREADABLE, file);
            return List.of();
        }
        List<Publication> read = new ArrayList<>();
        List<Map<String, Object>> entries = Json.objects(tree.get(), PublicationLog.ENTRIES);
        for (int i = 0; i < entries.size(); i++) {
            Optional<Publication> entry = LogEntry.parse(entries.get(i));
            if (entry.isEmpty()) {
                problems.add(Fault.LOG_UNREADABLE, place(i));
                return read;
            }
            check(i, entry.get(), read);
            read.add(entry.get());
        }
        if (!problems.hasErrorsIn(file.file()) && !text.equals(PublicationLog.text(read))) {
            problems.add(Fault.LOG_UNREADABLE, firstDifference(text, PublicationLog.text(read), file));
        }
        return read;
    }

    private void check(int i, Publication entry, List<Publication> before) {
        String number = String.valueOf(entry.number());
        String previous = before.isEmpty()
                ? Publication.NONE
                : before.get(before.size() - 1).digest();
        if (!LogEntry.digest(entry).equals(entry.digest())) {
            problems.add(Fault.LOG_ENTRY_ALTERED, place(i), number);
        }
        if (entry.number() != i + 1 || !entry.previous().equals(previous)) {
            problems.add(Fault.LOG_CHAIN_BROKEN, place(i), number, String.valueOf(i));
        }
        if (!before.isEmpty()
                && entry.time().isBefore(before.get(before.size() - 1).time())) {
            problems.add(Fault.LOG_TIME_REVERSED, place(i), number);
        }
    }

    /** The line where that entry begins. */
    private Place place(int entry) {
        List<String> lines = text.lines().toList();
        List<Integer> starts = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains("\"number\":"))
                .boxed()
                .toList();
        return entry < starts.size() ? file.at(starts.get(entry) + 1) : file;
    }

    /** The first line of a file that is not what the program would write. */
    static Place firstDifference(String text, String right, Place file) {
        List<String> here = text.lines().toList();
        List<String> there = right.lines().toList();
        int same = 0;
        while (same < Math.min(here.size(), there.size()) && here.get(same).equals(there.get(same))) {
            same++;
        }
        return same < here.size() ? file.at(same + 1) : file;
    }
}
