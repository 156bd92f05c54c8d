package vn.congbo.model;

/**
 * A place in a text of ours that cites a registered instrument.
 *
 * @param text the paragraph, heading or cell around it
 * @param start offset of the mention in it; {@code end} behind its last character
 * @param instrument id in the register
 */
public record Citation(String text, int start, int end, String instrument) {}
