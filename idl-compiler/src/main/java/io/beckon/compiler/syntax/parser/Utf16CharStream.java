/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.source.SourceFile;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/** A file's text in UTF-16 units, so that the offsets of tokens are those of spans. ANTLR's own streams count code points. */
final class Utf16CharStream implements CharStream {
    private final SourceFile file;
    private final String text;
    private int position;

    Utf16CharStream(SourceFile file) {
        this.file = file;
        this.text = file.text();
    }

    @Override
    public void consume() {
        if (position == text.length()) {
            throw new IllegalStateException("cannot consume the end");
        }
        position++;
    }

    @Override
    public int LA(int distance) {
        int offset = distance > 0 ? position + distance - 1 : position + distance;
        return distance != 0 && offset >= 0 && offset < text.length() ? text.charAt(offset) : IntStream.EOF;
    }

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    /** The whole text is always at hand: nothing is to be kept. */
    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public String getText(Interval interval) {
        int end = Math.min(interval.b + 1, text.length());
        return interval.a >= end ? "" : text.substring(interval.a, end);
    }

    @Override
    public String getSourceName() {
        return file.name();
    }
}
