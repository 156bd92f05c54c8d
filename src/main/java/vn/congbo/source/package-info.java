/**
 * Reads a project: its configuration, its documents, its registers, its originals, its seals (whose file is also written here).
 * Comes in: a project folder and the day that the site shows; goes out: a {@code Library} and every problem found, with file and line.
 * Must not know: pages, addresses, templates. The only home of AsciidoctorJ, jbake-core and YAML.
 */
@NullMarked
package vn.congbo.source;

import org.jspecify.annotations.NullMarked;
