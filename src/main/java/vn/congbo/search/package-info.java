/**
 * Search without a server.
 *
 * <p>Comes in: a whole site; goes out: its index as small JSON files, of which a reader's browser fetches the few that a query needs. It
 * must not know templates, targets, or how a page looks; what asks the index is {@code assets/js/tim-kiem.js}.
 */
@org.jspecify.annotations.NullMarked
package vn.congbo.search;
