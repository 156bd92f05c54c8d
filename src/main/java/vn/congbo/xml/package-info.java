/**
 * In: elements, attributes and words in the order of the document. Out: well-formed XML 1.0 as bytes, whatever the words. Must not know what the
 * document is about, nor of what schema.
 */
@NullMarked
package vn.congbo.xml;

import org.jspecify.annotations.NullMarked;
