package vn.congbo.cli;

import java.util.function.Function;

/** What was made of an answer: a value, or a sentence that says what would be right. */
sealed interface Read<T> {

    record Right<T>(T value) implements Read<T> {}

    record Wrong<T>(String sentence) implements Read<T> {}

    static <T> Read<T> right(T value) {
        return new Right<>(value);
    }

    static <T> Read<T> wrong(String sentence) {
        return new Wrong<>(sentence);
    }

    default <U> Read<U> then(Function<T, Read<U>> next) {
        return this instanceof Right<T> right ? next.apply(right.value()) : wrong(((Wrong<T>) this).sentence());
    }
}
