package vn.congbo.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congbo.edition.Comparison.Declared;
import vn.congbo.model.Clause;

/** A made-up plan, and the same plan after edits such as officials and editors make. The same seed, the same edits. */
final class MadeEdits {

    /** One edit of one clause. */
    enum Edit {
        WORD,
        REPEAL,
        ADD,
        SWAP,
        RENUMBER,
        RENAME,
        MOVE,
        REWRITE,
        SPLIT,
        MERGE,
        DUPLICATE_ID
    }

    private static final String[] WORDS =
            ("trí thức đội ngũ công chức viên chức đào tạo bồi dưỡng phát triển , . ; và của các"
                            + " 894/QĐ-UBND 45-NQ/TW 21/4/2025 30% 1.234,5 (nếu có) kinh tế - xã hội Văn phòng tỉnh năm 2030")
                    .split(" ");

    /** A clause that can be edited. */
    private static final class Node {
        private String id;
        private String number = "";
        private String body;
        private final List<Node> children = new ArrayList<>();

        Node(String id, String body) {
            this.id = id;
            this.body = body;
        }

        Clause clause() {
            String text = number.isEmpty() ? body : number + ". " + body;
            return MadeClauses.clause(
                    id, text, children.stream().map(Node::clause).toList());
        }

        Stream<Node> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
        }
    }

    private final Random random;
    private final Node root = new Node("", "");
    private final List<Clause> older;
    private final Map<String, List<String>> splits = new TreeMap<>();
    private final Map<String, List<String>> merges = new TreeMap<>();
    private final Set<String> repealed = new TreeSet<>();
    private int fresh;

    private MadeEdits(long seed) {
        random = new Random(seed);
        for (int m = 1; m <= 2 + random.nextInt(2); m++) {
            Node muc = add(root, "m" + m, "I".repeat(m));
            for (int k = 1; k <= 1 + random.nextInt(3); k++) {
                Node khoan = add(muc, muc.id + "-k" + k, String.valueOf(k));
                for (int g = 1; g <= random.nextInt(4); g++) {
                    add(khoan, khoan.id + "-g" + g, "");
                }
            }
        }
        add(root, "nn-1", "");
        older = newer();
    }

    /** So many edits of any kind; with many of them little of the plan is left. */
    static MadeEdits of(long seed, int edits) {
        MadeEdits made = new MadeEdits(seed);
        IntStream.range(0, edits).forEach(i -> made.edit(Edit.values()[made.random.nextInt(Edit.values().length)]));
        if (edits > 0 && made.random.nextInt(40) == 0) {
            made.root.children.clear();
        }
        return made;
    }

    static MadeEdits one(long seed, Edit edit) {
        MadeEdits made = new MadeEdits(seed);
        made.edit(edit);
        return made;
    }

    List<Clause> older() {
        return older;
    }

    List<Clause> newer() {
        return root.children.stream().map(Node::clause).toList();
    }

    Declared declared() {
        return new Declared(splits, merges, repealed);
    }

    Comparison compare() {
        return Comparison.of(older, newer(), declared());
    }

    private Node add(Node parent, String id, String number) {
        Node node = new Node(id, words(24 + random.nextInt(10)));
        node.number = number;
        parent.children.add(node);
        return node;
    }

    /** With a word of its own, so that no two clauses are alike. */
    private String words(int count) {
        return Stream.concat(
                        Stream.of("Riêng" + fresh++, "riêng" + fresh++),
                        random.ints(count, 0, WORDS.length).mapToObj(i -> WORDS[i]))
                .collect(Collectors.joining(" "));
    }

    private void edit(Edit edit) {
        List<Node> parents = root.all().filter(n -> !n.children.isEmpty()).toList();
        if (parents.isEmpty()) {
            return;
        }
        Node parent = parents.get(random.nextInt(parents.size()));
        int at = random.nextInt(parent.children.size());
        Node node = parent.children.get(at);
        switch (edit) {
            case WORD -> changeWord(node);
            case REPEAL -> repeal(parent, node);
            case ADD -> parent.children.add(at, new Node(freshId(node), freshWords()));
            case SWAP -> parent.children.add(random.nextInt(parent.children.size()), parent.children.remove(at));
            case RENUMBER -> renumber(node);
            case RENAME -> node.id = freshId(node);
            case MOVE -> move(parents, parent, node);
            case REWRITE -> node.body = freshWords();
            case SPLIT -> split(parent, at, node);
            case MERGE -> merge(parent, at, node);
            case DUPLICATE_ID -> node.id = parents.get(random.nextInt(parents.size())).id;
        }
    }

    private String freshId(Node node) {
        return node.id + "a" + fresh++;
    }

    private String freshWords() {
        return IntStream.range(0, 8).mapToObj(i -> "mới" + fresh++).collect(Collectors.joining(" "));
    }

    private void changeWord(Node node) {
        List<String> words = new ArrayList<>(List.of(node.body.split(" ", -1)));
        int at = random.nextInt(words.size());
        switch (random.nextInt(3)) {
            case 0 -> words.set(at, "đổi" + fresh++);
            case 1 -> words.add(at, "thêm" + fresh++);
            default -> words.remove(at);
        }
        node.body = String.join(" ", words).strip();
    }

    private void repeal(Node parent, Node node) {
        parent.children.remove(node);
        if (random.nextBoolean()) {
            repealed.add(node.id);
        }
    }

    private void renumber(Node node) {
        node.number = node.number.isEmpty() ? "" : String.valueOf(100 + fresh++);
    }

    private void move(List<Node> parents, Node parent, Node node) {
        Node other = parents.get(random.nextInt(parents.size()));
        if (node.all().noneMatch(n -> n == other)) {
            parent.children.remove(node);
            other.children.add(random.nextInt(other.children.size() + 1), node);
        }
    }

    private void split(Node parent, int at, Node node) {
        List<String> words = List.of(node.body.split(" ", -1));
        int cut = words.size() / 2;
        Node rest = new Node(freshId(node), String.join(" ", words.subList(cut, words.size())));
        node.body = String.join(" ", words.subList(0, cut));
        parent.children.add(at + 1, rest);
        if (random.nextBoolean()) {
            splits.put(node.id, List.of(node.id, rest.id));
        }
    }

    private void merge(Node parent, int at, Node node) {
        if (at + 1 < parent.children.size()) {
            Node next = parent.children.remove(at + 1);
            node.body = node.body + " " + next.body;
            node.children.addAll(next.children);
            if (random.nextBoolean()) {
                merges.put(node.id, List.of(node.id, next.id));
            }
        }
    }
}
