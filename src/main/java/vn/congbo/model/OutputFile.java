package vn.congbo.model;

/**
 * One file of a finished site: the only thing a publisher sees.
 *
 * @param path POSIX path below the target's root
 * @param origin what it was made from, for people ("content/trang/gioi-thieu.adoc", "template 404.ftlh")
 */
public record OutputFile(String path, Bytes bytes, String mediaType, String origin) {}
