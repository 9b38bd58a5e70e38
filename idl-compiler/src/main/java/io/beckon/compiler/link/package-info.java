/** What was meant: names resolved, numbers given out, values evaluated. */
@NullMarked
package io.beckon.compiler.link;

import org.jspecify.annotations.NullMarked;
