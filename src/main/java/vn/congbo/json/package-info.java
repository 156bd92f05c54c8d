/**
 * JSON (RFC 8259) in and out, as trees of maps, lists, strings and numbers.
 * Comes in: such a tree, or a text; goes out: the text, or the tree.
 * Must not know: what the trees mean. The only home of Gson.
 */
@NullMarked
package vn.congbo.json;

import org.jspecify.annotations.NullMarked;
