package vn.congbo.model;

import java.time.LocalDate;

/**
 * A change to the text of a bulletin after it was published. What a bulletin claims is never revised: that takes a new bulletin which
 * corrects it.
 *
 * @param significant whether readers who read it before should read it again; a feed then tells them (RFC 4287, section 4.2.15)
 * @param note what changed, in a few plain words
 */
public record Revision(LocalDate on, boolean significant, String note) {}
