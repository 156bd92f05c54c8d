package vn.congbo.tables;

import java.util.List;
import vn.congbo.model.Bulletin;
import vn.congbo.model.Evidence;

/** A bulletin's evidence and revisions, one a line, in the words of its header: one notation, in whatever file. */
public final class BulletinLines {

    private BulletinLines() {}

    public static List<String> evidence(Bulletin bulletin) {
        String path = bulletin.document().path();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return bulletin.evidence().stream().map(e -> line(e, folder)).toList();
    }

    public static List<String> revisions(Bulletin bulletin) {
        return bulletin.revisions().stream()
                .map(r -> r.on() + " | " + (r.significant() ? "đáng kể" : "nhỏ") + " | " + r.note())
                .toList();
    }

    private static String line(Evidence evidence, String folder) {
        if (evidence instanceof Evidence.File file) {
            String name = file.path().startsWith(folder) ? file.path().substring(folder.length()) : file.path();
            return name + " | sha256:" + file.sha256() + " | " + file.title();
        }
        String where = evidence instanceof Evidence.Link link
                ? link.address().toString()
                : ((Evidence.Registered) evidence).instrument();
        return where + " | " + evidence.title();
    }
}
