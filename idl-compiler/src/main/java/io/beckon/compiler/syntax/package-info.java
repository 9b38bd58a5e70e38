/** What was written: declarations with their places. */
@NullMarked
package io.beckon.compiler.syntax;

import org.jspecify.annotations.NullMarked;
