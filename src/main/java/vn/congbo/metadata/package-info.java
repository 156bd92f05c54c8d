/**
 * The metadata of an outgoing document as Nghị định 30/2020/NĐ-CP lists it. In: values of fields, known or unknown; out: JSON, XML, the schema
 * of that XML, and which values are longer than the list allows. Must not know where a value comes from, nor the address of any file. The list is
 * dated data beside these classes: another decree is another table in it.
 */
@NullMarked
package vn.congbo.metadata;

import org.jspecify.annotations.NullMarked;
