/** The compiler as a command. */
@NullMarked
package io.beckon.compiler.cli;

import org.jspecify.annotations.NullMarked;
