/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.format;

import io.beckon.compiler.source.Span;

/** What white space a word or a comment had around it. */
final class Surroundings {
    private Surroundings() {}

    /** {@return whether an empty line stood before it} */
    static boolean isAfterBlankLine(Span span) {
        return lineFeedsBefore(span) > 1;
    }

    /** {@return whether it was the first on its line} */
    static boolean beginsLine(Span span) {
        return span.start() == 0 || lineFeedsBefore(span) > 0;
    }

    /** {@return whether it was the last on its line} */
    static boolean endsLine(Span span) {
        String text = span.file().text();
        int end = span.end();
        while (end < text.length() && isBlank(text.charAt(end))) {
            if (text.charAt(end++) == '\n') {
                return true;
            }
        }
        return end == text.length();
    }

    private static int lineFeedsBefore(Span span) {
        String text = span.file().text();
        int lineFeeds = 0;
        for (int i = span.start() - 1; i >= 0 && isBlank(text.charAt(i)); i--) {
            lineFeeds += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lineFeeds;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
