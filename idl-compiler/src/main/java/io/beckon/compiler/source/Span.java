/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.source;

/**
 * A stretch of a file's text.
 *
 * @param file where
 * @param start offset of its first character
 * @param end offset behind its last character; equal to {@code start} for a place between characters
 */
public record Span(SourceFile file, int start, int end) {
    /** Checks that the stretch lies in the text. */
    public Span {
        if (start < 0 || end < start || end > file.text().length()) {
            throw new IllegalArgumentException("not in " + file + ": " + start + " to " + end);
        }
    }

    /** {@return where it begins} */
    public Position begin() {
        return file.position(start);
    }

    /** {@return the characters of the stretch} */
    public String text() {
        return file.text().substring(start, end);
    }
}
