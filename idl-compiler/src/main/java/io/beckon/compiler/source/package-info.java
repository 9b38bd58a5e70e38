/** Text and places in it: what every diagnostic points at. */
@NullMarked
package io.beckon.compiler.source;

import org.jspecify.annotations.NullMarked;
