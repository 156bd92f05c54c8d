package vn.congbo.model;

/** A goal of the plan: its clause, our plain sentence about it, and the document that explains it and its criteria of status. */
public record Goal(String clause, String summary, Document document) {}
