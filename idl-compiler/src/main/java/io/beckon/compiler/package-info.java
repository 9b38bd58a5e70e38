/** The compiler as a whole: load, parse, link, check, generate. */
@NullMarked
package io.beckon.compiler;

import org.jspecify.annotations.NullMarked;
