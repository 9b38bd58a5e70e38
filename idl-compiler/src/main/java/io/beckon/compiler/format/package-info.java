/** The one style of schemas. */
@NullMarked
package io.beckon.compiler.format;

import org.jspecify.annotations.NullMarked;
