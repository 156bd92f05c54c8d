package vn.congbo.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congbo.model.Bytes;
import vn.congbo.model.Chronicle.KnownAddress;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;
import vn.congbo.model.Settings;
import vn.congbo.site.Addresses;

/**
 * {@code dang-ky/dia-chi.txt}: every address that was ever published, with the day of its first publication, sorted by address. Only
 * publications write it, and only add to it.
 */
public final class AddressLedger {

    static final String PATH = "dang-ky/dia-chi.txt";

    private static final String HEAD = """
            # Mọi địa chỉ đã công bố và ngày công bố đầu tiên. Chỉ lệnh congbo publish ghi tệp này. Không sửa, không xóa dòng nào.
            # Every address ever published and the day it first was. Written by congbo publish only. Change no line, delete none.
            """;

    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (/[A-Za-z0-9._/-]*)");

    private AddressLedger() {}

    static List<KnownAddress> read(Settings settings, Problems problems) throws IOException {
        Path file = settings.content().resolve(PATH);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return List.of();
        }
        Place place = Place.of(settings.contentFolder() + "/" + PATH);
        List<KnownAddress> known = new ArrayList<>();
        List<String> lines = Bytes.of(Files.readAllBytes(file)).utf8().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("#")) {
                add(lines.get(i), place.at(i + 1), known, problems);
            }
        }
        return known;
    }

    private static void add(String line, Place place, List<KnownAddress> known, Problems problems) {
        Matcher m = LINE.matcher(line);
        String last = known.isEmpty() ? "" : known.get(known.size() - 1).address();
        if (m.matches() && m.group(2).compareTo(last) > 0) {
            try {
                known.add(new KnownAddress(m.group(2), LocalDate.parse(m.group(1)), place));
                return;
            } catch (DateTimeException e) {
                // no day of the calendar: told below
            }
        }
        problems.mark(Fault.BAD_LEDGER_LINE, place, line, line);
    }

    /**
     * Adds the addresses of a site's files that are not known yet.
     *
     * @param files paths below the site's root
     * @return all that are known now
     */
    public static List<KnownAddress> add(
            Path content, List<KnownAddress> known, Collection<String> files, LocalDate day) throws IOException {
        TreeMap<String, KnownAddress> all = new TreeMap<>();
        known.forEach(k -> all.put(k.address(), k));
        files.stream()
                .flatMap(f -> Addresses.forEver(f).stream())
                .forEach(a -> all.putIfAbsent(a, new KnownAddress(a, day, Place.of(PATH))));
        if (all.size() > known.size()) {
            String lines = all.values().stream()
                    .map(k -> k.since() + " " + k.address() + "\n")
                    .collect(Collectors.joining());
            AtomicFile.write(content.resolve(PATH), Bytes.utf8(HEAD + lines));
        }
        return List.copyOf(all.values());
    }
}
