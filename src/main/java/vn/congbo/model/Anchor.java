package vn.congbo.model;

/** A point inside a clause's text that has an address: a sentence's begin, a page's begin in the original. */
public record Anchor(String id, int offset) {}
