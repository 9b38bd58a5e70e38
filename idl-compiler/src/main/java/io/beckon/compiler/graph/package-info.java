/** What several stages ask about things that refer to each other. */
@NullMarked
package io.beckon.compiler.graph;

import org.jspecify.annotations.NullMarked;
