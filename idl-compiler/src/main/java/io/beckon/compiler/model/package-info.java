/** The linked schema: what was meant, with every name resolved. Knows neither syntax nor Java. */
@NullMarked
package io.beckon.compiler.model;

import org.jspecify.annotations.NullMarked;
