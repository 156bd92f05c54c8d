package vn.congbo.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import vn.congbo.model.Fault;
import vn.congbo.model.Place;
import vn.congbo.model.Problems;

/** A YAML file as entries with lines. Only its nodes are read: no tag can create an object. */
final class YamlFile {

    private final Place file;
    private final Problems problems;

    private YamlFile(Place file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** One mapping: its scalars as fields, and the mappings and lists below it. */
    record Entry(Fields fields, Map<String, List<Entry>> below, Map<String, List<String>> lists) {

        /** The mappings below a key; anything else there is a mistake. */
        List<Entry> below(String key) {
            if (fields.optional(key).isPresent()
                    || !lists.getOrDefault(key, List.of()).isEmpty()) {
                fields.report(Fault.NOT_A_LIST, fields.placeOf(key), key);
            }
            return below.getOrDefault(key, List.of());
        }

        /** The texts listed below a key; anything else there is a mistake. */
        List<String> list(String key) {
            if (fields.optional(key).isPresent()
                    || !below.getOrDefault(key, List.of()).isEmpty()) {
                fields.report(Fault.NOT_A_LIST, fields.placeOf(key), key);
            }
            return lists.getOrDefault(key, List.of());
        }

        void allow(String... keys) {
            fields.allow(List.of(keys));
        }
    }

    /** The entries of a file that is a list of mappings. */
    static List<Entry> list(String text, Place file, Problems problems) {
        YamlFile yaml = new YamlFile(file, problems);
        return yaml.root(text).stream()
                .flatMap(node -> {
                    if (node instanceof SequenceNode sequence) {
                        return sequence.getValue().stream();
                    }
                    problems.add(Fault.NOT_A_LIST, yaml.place(node));
                    return java.util.stream.Stream.<Node>empty();
                })
                .flatMap(node -> yaml.entry(node).stream())
                .toList();
    }

    /** The one mapping that a file is; nothing when nothing is written in it. */
    static Optional<Entry> one(String text, Place file, Problems problems) {
        YamlFile yaml = new YamlFile(file, problems);
        return yaml.root(text).flatMap(yaml::entry);
    }

    /** The pairs of a file that is one mapping, in the order written. */
    static Map<String, String> map(String text, Place file, Problems problems) {
        YamlFile yaml = new YamlFile(file, problems);
        Map<String, String> pairs = new LinkedHashMap<>();
        yaml.root(text)
                .flatMap(yaml::entry)
                .ifPresent(e -> pairs.putAll(e.fields().asWritten()));
        return pairs;
    }

    private Optional<Node> root(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            return Optional.ofNullable(new Yaml(options).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(Fault.BAD_YAML, file.at(line), String.valueOf(e.getProblem()));
            return Optional.empty();
        } catch (ReaderException e) {
            String before = text.substring(0, Math.min(text.length(), Math.max(0, e.getPosition())));
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            problems.add(Fault.BAD_YAML, file.at(line), String.format("U+%04X", e.getCodePoint()));
            return Optional.empty();
        } catch (YAMLException e) { // aliases and the like
            problems.add(Fault.BAD_YAML, file, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Entry> entry(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(Fault.NOT_A_LIST, place(node));
            return Optional.empty();
        }
        Map<String, Fields.Value> scalars = new LinkedHashMap<>();
        Map<String, List<Entry>> below = new LinkedHashMap<>();
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (NodeTuple pair : mapping.getValue()) {
            if (pair.getValueNode().getTag().equals(Tag.NULL)) {
                continue; // nothing is written there
            }
            String key = pair.getKeyNode() instanceof ScalarNode k ? k.getValue() : "";
            Place place = place(pair.getKeyNode());
            String written = pair.getValueNode() instanceof ScalarNode v ? v.getValue() : "";
            if (scalars.putIfAbsent(key, new Fields.Value(written, place)) != null) {
                problems.mark(Fault.REPEATED_KEY, place, key, key);
            }
            if (pair.getValueNode() instanceof SequenceNode sequence) {
                addAll(key, sequence, below, lists);
            } else if (pair.getValueNode() instanceof MappingNode) {
                entry(pair.getValueNode()).ifPresent(e -> below.put(key, List.of(e)));
            }
        }
        return Optional.of(new Entry(new Fields(place(node), scalars, problems), below, lists));
    }

    private void addAll(
            String key, SequenceNode sequence, Map<String, List<Entry>> below, Map<String, List<String>> lists) {
        List<Entry> entries = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                entry(item).ifPresent(entries::add);
            }
        }
        below.put(key, entries);
        lists.put(key, texts);
    }

    private Place place(Node node) {
        return file.at(node.getStartMark().getLine() + 1);
    }
}
