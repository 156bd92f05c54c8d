package vn.congbo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Questions, each answered by a flag or by the person at the terminal, who is asked until the answer is right. Plain lines only: no cursor
 * is moved, so it works on every console and with a screen reader. When nobody answers any more, what is missing is collected.
 */
final class Dialogue {

    private final Language language;
    private final PrintWriter err;
    private Optional<Answers> answers;
    private final List<String> missing = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private boolean stopped;

    Dialogue(Language language, PrintWriter err, Optional<Answers> answers) {
        this.language = language;
        this.err = err;
        this.answers = answers;
    }

    boolean isAsking() {
        return answers.isPresent();
    }

    /** Flags that nobody gave and that nothing can stand in for. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** What is wrong with the flags. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Whether the answers ended before the questions. */
    boolean isStopped() {
        return stopped;
    }

    String text(String key, Object... arguments) {
        return language.text(key, arguments);
    }

    /** A line before a question; nobody reads it when nobody is asked. */
    void show(String line) {
        if (isAsking()) {
            err.println(line);
        }
    }

    void complain(String flag, String sentence) {
        wrong.add(flag + ": " + sentence);
    }

    /** An answer that must be there. */
    <T> Optional<T> need(String flag, String given, String question, Function<String, Read<T>> read)
            throws IOException {
        Function<String, Read<T>> filled = text -> text.isEmpty() ? Read.wrong(text("ask.empty")) : read.apply(text);
        Optional<T> answer = take(flag, given, question, filled);
        if (answer.isEmpty() && given.isEmpty()) {
            missing.add(flag);
        }
        return answer;
    }

    /** An answer that may be empty, if {@code read} knows what that means. */
    <T> Optional<T> may(String flag, String given, String question, T otherwise, Function<String, Read<T>> read)
            throws IOException {
        if (given.isEmpty() && !isAsking()) {
            return Optional.of(otherwise);
        }
        return take(flag, given, question, text -> text.isEmpty() ? Read.right(otherwise) : read.apply(text));
    }

    /** Whatever the person answers, also nothing. */
    <T> Optional<T> take(String flag, String given, String question, Function<String, Read<T>> read)
            throws IOException {
        if (!given.isEmpty()) {
            Read<T> made = read.apply(given.strip());
            if (made instanceof Read.Wrong<T> bad) {
                complain(flag, bad.sentence());
            }
            return made instanceof Read.Right<T> right ? Optional.of(right.value()) : Optional.empty();
        }
        show(question);
        while (isAsking()) {
            Optional<String> line = line();
            if (line.isPresent()) {
                Read<T> made = read.apply(line.get());
                if (made instanceof Read.Right<T> right) {
                    return Optional.of(right.value());
                }
                show(((Read.Wrong<T>) made).sentence());
            }
        }
        return Optional.empty();
    }

    private Optional<String> line() throws IOException {
        err.print("> ");
        err.flush();
        Optional<String> line = answers.isPresent() ? answers.get().line() : Optional.empty();
        if (line.isEmpty()) {
            err.println();
            answers = Optional.empty();
            stopped = true;
        }
        return line;
    }
}
