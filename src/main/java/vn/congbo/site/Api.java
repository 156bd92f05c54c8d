package vn.congbo.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congbo.edition.History;
import vn.congbo.edition.History.PlanHistory;
import vn.congbo.json.Json;
import vn.congbo.model.Bytes;
import vn.congbo.model.Chronicle;
import vn.congbo.model.Library;
import vn.congbo.model.MediaType;
import vn.congbo.model.OutputFile;
import vn.congbo.model.PointInTime;

/**
 * What is published, as JSON for programs, described by {@code openapi.json}. All addresses in it are below the root of the channel, so the
 * files are the same on all channels. Names that are there stay; what is new comes under new names.
 */
final class Api {

    private final Library library;
    private final History history;
    private final PointInTime moment;
    private final Chronicle past;

    Api(Library library, History history, PointInTime moment, Chronicle past) {
        this.library = library;
        this.history = history;
        this.moment = moment;
        this.past = past;
    }

    List<OutputFile> files() {
        String registers = library.settings().contentFolder() + "/dang-ky/";
        List<OutputFile> files = new ArrayList<>();
        files.add(file("openapi.json", description(), "openapi.json"));
        files.add(json("index.json", index(), "api"));
        files.add(json("instruments.json", ApiRegisters.instruments(library), registers + "van-ban.yml"));
        files.add(json("units.json", ApiRegisters.units(library), registers + "don-vi.yml"));
        for (PlanHistory plan : history.plans()) {
            String id = "plans/" + plan.plan().id();
            String origin = plan.plan().document().place().file();
            files.add(json(id + ".json", plan(plan), origin));
            files.add(LinkedData.of(library, plan, moment));
            files.add(json(id + "/clauses.json", ApiClauses.everOf(plan, moment.asOf()), origin));
            plan.timeline()
                    .rows()
                    .forEach(row -> files.add(json(
                            id + "/editions/" + row.edition().edition().number() + ".json",
                            ApiEdition.of(row.edition()),
                            row.edition().edition().document().place().file())));
        }
        return List.copyOf(files);
    }

    private Map<String, @Nullable Object> index() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("asOf", moment.asOf().toString());
        tree.put("knownOn", moment.knownOn().toString());
        tree.put("description", Addresses.api("openapi.json").path());
        tree.put("instruments", Addresses.api("instruments.json").path());
        tree.put("units", Addresses.api("units.json").path());
        tree.put("plans", history.plans().stream().map(Api::line).toList());
        return tree;
    }

    private static Map<String, Object> line(PlanHistory plan) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", plan.plan().id());
        line.put("name", plan.plan().name());
        line.put("data", Addresses.api("plans/" + plan.plan().id() + ".json").path());
        return line;
    }

    /** What {@code editions.json} says, and what the plan is. */
    private Map<String, @Nullable Object> plan(PlanHistory history) {
        String id = history.plan().id();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", history.plan().name());
        tree.put("title", history.plan().document().title());
        tree.put("documentType", history.plan().documentType());
        tree.put("subject", history.plan().subject());
        tree.put("issuer", history.plan().issuer());
        tree.put("period", history.plan().period());
        tree.put("horizon", history.plan().horizon());
        tree.put("clauses", Addresses.api("plans/" + id + "/clauses.json").path());
        tree.put(
                "data",
                history.editions().stream()
                        .map(e -> data(id, e.edition().number()))
                        .toList());
        tree.putAll(
                new EditionList(history, moment.asOf(), past, library.settings().targets()).tree());
        return tree;
    }

    private static Map<String, Object> data(String plan, int number) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("edition", number);
        line.put(
                "json",
                Addresses.api("plans/" + plan + "/editions/" + number + ".json").path());
        line.put("akomaNtoso", Addresses.akomaNtoso(plan, number).path());
        line.put("metadata", Addresses.metadata(plan, number, "json").path());
        line.put("text", Addresses.edition(plan, number).path() + "nguyen-van.txt");
        return line;
    }

    private static Bytes description() {
        try (InputStream in = Objects.requireNonNull(Api.class.getResourceAsStream("openapi.json"))) {
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputFile json(String path, Object tree, String origin) {
        return file(path, Bytes.utf8(Json.write(tree)), origin);
    }

    private static OutputFile file(String path, Bytes bytes, String origin) {
        String whole = Addresses.api(path).file();
        return new OutputFile(whole, bytes, MediaType.of(whole), origin);
    }
}
