package vn.congbo.model;

/**
 * Words that are said to stand in a clause; the build proves that they do.
 *
 * @param clause clause id, as written at {@code clauseAt}
 * @param words exactly as printed, as written at {@code wordsAt}; empty when only the clause is named
 */
public record Quote(String clause, Place clauseAt, String words, Place wordsAt) {}
