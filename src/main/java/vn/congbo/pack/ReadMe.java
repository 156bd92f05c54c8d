package vn.congbo.pack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congbo.model.Bytes;
import vn.congbo.model.OutputFile;
import vn.congbo.model.PointInTime;
import vn.congbo.model.Target;

/** Tells a person what the copy is, in what it differs from what is published, and how to check the rest. */
final class ReadMe {

    static final String NAME = "DOC-ME.txt";

    private static final String MANIFEST = "manifest.json";

    private final PointInTime moment;
    private final Target target;
    private final boolean hasSealed;

    /** @param hasSealed whether there are sealed pages, put in unaltered beside */
    ReadMe(PointInTime moment, Target target, boolean hasSealed) {
        this.moment = moment;
        this.target = target;
        this.hasSealed = hasSealed;
    }

    /** With the mark and the line ends that the oldest Notepad wants: this file is read first, by whoever has no other tool. */
    Bytes text(List<OutputFile> published) {
        Map<String, String> values = new TreeMap<>();
        values.put("name", target.name());
        values.put("office", target.office());
        values.put("day", Words.day(moment));
        values.put("iso", moment.asOf().toString());
        values.put(
                "published",
                target.base()
                        .map(base -> Words.word("published") + " " + base)
                        .orElseGet(() -> Words.word("published-somewhere", target.name())));
        values.put("manifest", digest(published));
        values.put("unaltered", hasSealed ? ", " + Pack.UNALTERED : "");
        values.put("check", hasSealed ? Resource.bytes("niem-phong.txt").utf8() : "");
        String text = Resource.bytes(NAME).utf8();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return Bytes.utf8("\uFEFF" + text.replace("\n", "\r\n"));
    }

    private static String digest(List<OutputFile> published) {
        return published.stream()
                .filter(f -> f.path().equals(MANIFEST))
                .findFirst()
                .map(f -> f.bytes().sha256())
                .orElse("");
    }
}
