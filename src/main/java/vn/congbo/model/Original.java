package vn.congbo.model;

/** A file of {@code goc/}: what the edition was taken from, byte for byte. */
public record Original(String name, Bytes bytes, Place place) {}
