/** Generated text on its way to the disk. */
@NullMarked
package io.beckon.compiler.output;

import org.jspecify.annotations.NullMarked;
