/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that can be laid out in several ways, after Wadler's "A prettier printer": a group stands on one line where it fits, and
 * otherwise each of its breaks begins a new line.
 */
sealed interface Doc {
    Doc EMPTY = new Text("");

    /** Begins a new line in every layout. */
    Doc NEW_LINE = new Break(null, false);

    /**
     * Characters of one line.
     *
     * @param text without line feeds
     */
    record Text(String text) implements Doc {}

    /**
     * Lines of which the later ones are indented as far as the first begins.
     *
     * @param lines at least two
     */
    record Lines(List<String> lines) implements Doc {}

    /**
     * Ends its line and may be as long as it likes.
     *
     * @param content which is no reason to break lines before it
     */
    record LineEnd(Doc content) implements Doc {}

    /**
     * Where a new line may begin.
     *
     * @param flat what stands here if none does, or null if one always does
     * @param blank whether an empty line goes before it
     */
    record Break(@Nullable String flat, boolean blank) implements Doc {}

    /**
     * Stands only where the group has several lines.
     *
     * @param text without line feeds
     */
    record IfBroken(String text) implements Doc {}

    /**
     * Indents the lines that begin in it by two more.
     *
     * @param content what is indented
     */
    record Indented(Doc content) implements Doc {}

    /**
     * On one line if possible.
     *
     * @param content what is kept together
     */
    record Group(Doc content) implements Doc {}

    /**
     * One after the other.
     *
     * @param parts in their order
     */
    record Sequence(List<Doc> parts) implements Doc {}

    static Doc sequence(Doc... parts) {
        return new Sequence(List.of(parts));
    }

    /** {@return where a new line begins in every layout, behind an empty one if so asked} */
    static Doc newLine(boolean blank) {
        return new Break(null, blank);
    }
}
