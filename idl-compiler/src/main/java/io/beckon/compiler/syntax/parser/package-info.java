/** Text becomes declarations. The only package that knows ANTLR. */
@NullMarked
package io.beckon.compiler.syntax.parser;

import org.jspecify.annotations.NullMarked;
