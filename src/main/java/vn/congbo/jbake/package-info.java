/**
 * A plain JBake project, baked as JBake 2.7.0 would bake it, but quickly and without its bugs (src/docs/jbake.md).
 * Comes in: a project's configuration and the day that the site shows; goes out: the files of its one site, made as they are asked for.
 * Must not know: plans, editions, or anything else that Công Bố publishes. Knows FreeMarker and flexmark as stock JBake sets them up.
 */
@NullMarked
package vn.congbo.jbake;

import org.jspecify.annotations.NullMarked;
