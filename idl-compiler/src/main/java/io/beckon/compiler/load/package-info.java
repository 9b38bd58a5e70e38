/** Finds and reads the files of a run: those asked for and whatever they include, from folders and jars. */
@NullMarked
package io.beckon.compiler.load;

import org.jspecify.annotations.NullMarked;
