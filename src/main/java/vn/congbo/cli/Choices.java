package vn.congbo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congbo.text.Spelling;
import vn.congbo.text.Unmarked;

/**
 * Things of which one is chosen by its number in the list, its id, or words of it, typed with marks or without.
 *
 * @param shown how many of them, from the first on, are listed and have a number
 */
record Choices<T>(List<Choice<T>> all, int shown) {

    /** @param words what people may look for; shown beside the id */
    record Choice<T>(String id, String words, T value) {

        boolean isCalled(String answer) {
            return id.equals(answer) || words.equalsIgnoreCase(answer);
        }
    }

    private static final int FEW = 8;
    private static final int WIDTH = 90;

    Choices {
        all = List.copyOf(all);
    }

    static <T> Choices<T> of(List<Choice<T>> all) {
        return new Choices<>(all, all.size());
    }

    List<String> lines() {
        return IntStream.range(0, shown).mapToObj(this::line).toList();
    }

    private String line(int index) {
        Choice<T> choice = all.get(index);
        String words = choice.words().length() > WIDTH ? choice.words().substring(0, WIDTH) + "…" : choice.words();
        return "  " + (index < shown ? index + 1 + ". " : "") + choice.id() + ": " + words;
    }

    Read<T> one(String answer, Dialogue dialogue) {
        if (answer.matches("\\d{1,4}")) {
            int number = Integer.parseInt(answer);
            return number >= 1 && number <= shown
                    ? Read.right(all.get(number - 1).value())
                    : Read.wrong(dialogue.text("ask.number", answer, shown));
        }
        Optional<Choice<T>> exact = all.stream().filter(c -> c.isCalled(answer)).findFirst();
        return exact.isPresent() ? Read.right(exact.get().value()) : search(answer, dialogue);
    }

    private Read<T> search(String answer, Dialogue dialogue) {
        List<String> words = Stream.of(Unmarked.of(answer).split("\\s+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
        List<Integer> named = find(c -> c.words().startsWith(answer + " "));
        List<Integer> found = named.isEmpty()
                ? findListedFirst(c -> words.stream().allMatch(Unmarked.of(c.id() + " " + c.words())::contains))
                : named;
        if (found.size() == 1) {
            dialogue.show(line(found.get(0)).strip());
            return Read.right(all.get(found.get(0)).value());
        }
        return found.isEmpty() ? nothing(answer, dialogue) : several(answer, found, dialogue);
    }

    /** What stands in the list is meant before what does not. */
    private List<Integer> findListedFirst(Predicate<Choice<T>> isMeant) {
        List<Integer> all = find(isMeant);
        List<Integer> listed = all.stream().filter(i -> i < shown).toList();
        return listed.isEmpty() ? all : listed;
    }

    private List<Integer> find(Predicate<Choice<T>> isMeant) {
        return IntStream.range(0, all.size())
                .filter(i -> isMeant.test(all.get(i)))
                .boxed()
                .toList();
    }

    private Read<T> several(String answer, List<Integer> found, Dialogue dialogue) {
        String lines = found.stream().limit(FEW).map(this::line).collect(Collectors.joining("\n"));
        return Read.wrong(dialogue.text("ask.several", answer, found.size()) + "\n" + lines);
    }

    private Read<T> nothing(String answer, Dialogue dialogue) {
        List<String> ids = all.stream().map(Choice::id).toList();
        String nearest = Spelling.nearest(answer, ids.subList(0, shown))
                .or(() -> Spelling.nearest(answer, ids))
                .or(() -> nearestWords(answer))
                .orElse(ids.stream().limit(FEW).collect(Collectors.joining(", ")));
        return Read.wrong(dialogue.text("ask.nothing", answer, nearest));
    }

    private Optional<String> nearestWords(String answer) {
        List<String> words = all.stream().map(c -> Unmarked.of(c.words())).toList();
        return Spelling.nearest(Unmarked.of(answer), words)
                .map(w -> all.get(words.indexOf(w)).id());
    }

    /** Several, separated by commas; each once. */
    Read<List<T>> several(String answer, Dialogue dialogue) {
        List<T> chosen = new ArrayList<>();
        for (String part : answer.split("[,;]", -1)) {
            if (!part.isBlank()) {
                Read<T> read = one(part.strip(), dialogue);
                if (read instanceof Read.Wrong<T> wrong) {
                    return Read.wrong(wrong.sentence());
                }
                T value = ((Read.Right<T>) read).value();
                if (!chosen.contains(value)) {
                    chosen.add(value);
                }
            }
        }
        return chosen.isEmpty() ? Read.wrong(dialogue.text("ask.empty")) : Read.right(List.copyOf(chosen));
    }
}
