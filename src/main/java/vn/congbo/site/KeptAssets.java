package vn.congbo.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import vn.congbo.edition.History;
import vn.congbo.edition.History.ReadEdition;
import vn.congbo.model.Bytes;
import vn.congbo.model.MediaType;
import vn.congbo.model.OutputFile;
import vn.congbo.model.Seal;

/**
 * Style sheets and pictures of the day when an edition was sealed. Their names carry fingerprints, so one that is still in use, or was kept
 * by several editions, is the same file: it is published once. Another file under the same name is left in, and so becomes a clash.
 */
final class KeptAssets {

    private KeptAssets() {}

    static List<OutputFile> of(History history, Assets assets) {
        TreeMap<String, Bytes> known = new TreeMap<>();
        assets.files().forEach(file -> known.put(file.path(), file.bytes()));
        List<OutputFile> files = new ArrayList<>();
        history.plans().stream()
                .flatMap(plan -> plan.editions().stream())
                .map(ReadEdition::edition)
                .flatMap(edition -> edition.seal().stream())
                .forEach(seal -> seal.assets().forEach((path, bytes) -> {
                    if (!Objects.equals(known.putIfAbsent(path, bytes), bytes)) {
                        files.add(file(seal, path, bytes));
                    }
                }));
        return files;
    }

    private static OutputFile file(Seal seal, String path, Bytes bytes) {
        return new OutputFile(
                path,
                bytes,
                MediaType.of(path),
                seal.placeOf(Seal.FOLDER + path).file());
    }
}
