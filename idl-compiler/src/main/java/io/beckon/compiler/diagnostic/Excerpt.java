/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

/**
 * A line of source, or the part of a long one that matters, and a line of carets to print below.
 *
 * @param text of the source
 * @param marker with the tabs of the source before the carets, so that the two line up on every terminal
 */
record Excerpt(String text, String marker) {
    private static final int LONGEST = 120;
    private static final String CUT = "...";

    /** {@return the excerpt of a line around a stretch that begins in it, and may go on behind its end} */
    static Excerpt of(CharSequence line, int column, int length) {
        int from = line.length() > LONGEST ? Math.max(0, column - LONGEST / 2) : 0;
        int to = Math.min(line.length(), from + LONGEST);
        String shown = Printable.of(line.subSequence(from, to).toString());
        String head = from > 0 ? CUT : "";
        String tail = to < line.length() ? CUT : "";
        int start = Math.min(column, line.length());
        String before = head + Printable.of(line.subSequence(from, start).toString());
        String meant = Printable.of(line.subSequence(start, Math.max(start, Math.min(to, column + length)))
                .toString());
        return new Excerpt(head + shown + tail, blank(before) + "^".repeat(Math.max(1, Cells.of(meant))));
    }

    /** {@return as many cells as the text takes, with its tabs} */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        text.codePoints().forEach(c -> blank.append(c == '\t' ? "\t" : " ".repeat(Cells.of(c))));
        return blank.toString();
    }
}
