@NullMarked
package vn.congbo;

import org.jspecify.annotations.NullMarked;
