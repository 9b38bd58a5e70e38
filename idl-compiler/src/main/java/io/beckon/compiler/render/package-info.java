/** The templates' engine, and the only place that knows it. */
@NullMarked
package io.beckon.compiler.render;

import org.jspecify.annotations.NullMarked;
