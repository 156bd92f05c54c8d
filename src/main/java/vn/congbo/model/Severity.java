package vn.congbo.model;

/** How much a problem weighs: an error stops publishing, a warning is counted, a note is quiet. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
