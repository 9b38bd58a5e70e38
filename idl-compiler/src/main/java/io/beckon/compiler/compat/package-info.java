/** What a new version of a schema breaks for those who have the old one. Knows both by their linked schemas alone. */
@NullMarked
package io.beckon.compiler.compat;

import org.jspecify.annotations.NullMarked;
