/** What the compiler has to say to people: each kind of problem, and how a problem is printed. */
@NullMarked
package io.beckon.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
