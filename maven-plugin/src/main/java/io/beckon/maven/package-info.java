/** Goals that run the compiler in a Maven build, and nothing that the compiler could do itself. */
@NullMarked
package io.beckon.maven;

import org.jspecify.annotations.NullMarked;
