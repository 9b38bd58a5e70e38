/** Where an earlier version of a schema is read from: a folder, a jar, a file, a git revision. */
@NullMarked
package io.beckon.compiler.baseline;

import org.jspecify.annotations.NullMarked;
