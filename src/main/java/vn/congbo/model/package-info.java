/**
 * What is published: plans, editions, clauses, obligations, bulletins, registers, and the problems found in them.
 * Comes in: values that the other rooms read or compute; goes out: the same values, immutable, without nulls.
 * Must not know: any library, any file format, any page.
 */
@NullMarked
package vn.congbo.model;

import org.jspecify.annotations.NullMarked;
