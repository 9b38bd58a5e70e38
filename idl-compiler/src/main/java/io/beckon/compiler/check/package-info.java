/** Rules that a linked schema must keep: one class a rule. */
@NullMarked
package io.beckon.compiler.check;

import org.jspecify.annotations.NullMarked;
