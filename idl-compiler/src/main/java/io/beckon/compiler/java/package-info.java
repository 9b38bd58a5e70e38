/** What a schema becomes in Java: names, types, imports, and a view record for each template. */
@NullMarked
package io.beckon.compiler.java;

import org.jspecify.annotations.NullMarked;
