package vn.congbo.model;

import java.util.Optional;

/** A fact of a document that may be unknown; then the reason is known, and both are shown ("chưa rõ"). Never guessed. */
public sealed interface Fact<T> {

    record Known<T>(T value) implements Fact<T> {}

    record Unknown<T>(String reason) implements Fact<T> {}

    static <T> Fact<T> known(T value) {
        return new Known<>(value);
    }

    static <T> Fact<T> unknown(String reason) {
        return new Unknown<>(reason);
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    default Optional<T> toOptional() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }
}
