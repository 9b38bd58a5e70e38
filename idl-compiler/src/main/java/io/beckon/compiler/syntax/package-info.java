/** What was written: text becomes declarations with their places. The only package that knows ANTLR. */
@NullMarked
package io.beckon.compiler.syntax;

import org.jspecify.annotations.NullMarked;
