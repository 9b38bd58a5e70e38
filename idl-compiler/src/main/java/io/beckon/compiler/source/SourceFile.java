/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.source;

import java.net.URI;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file's text under the name that people know it by. Two source files are the same only when they are the same object:
 * the loader makes one for each file, however many includes lead to it.
 */
public final class SourceFile {
    private final String name;
    private final String text;
    private final @Nullable URI uri;
    private final int[] lineStarts;

    /**
     * @param name what diagnostics print: a path as it was given or found, {@code money.jar!/common/money.rpc} in a jar
     * @param text the whole text, with line ends as they are in the file and without a byte order mark
     */
    public SourceFile(String name, String text) {
        this(name, text, null);
    }

    /**
     * @param name what diagnostics print
     * @param text the whole text
     * @param uri where the file lies, on a disk or in a jar; null for a text that is no file
     */
    public SourceFile(String name, String text, @Nullable URI uri) {
        this.name = name;
        this.text = text;
        this.uri = uri;
        this.lineStarts = lineStarts(text);
    }

    /** {@return the name that diagnostics print} */
    public String name() {
        return name;
    }

    /** {@return where the file lies, or null if the text is no file} */
    public @Nullable URI uri() {
        return uri;
    }

    /** {@return the whole text} */
    public String text() {
        return text;
    }

    /** {@return how this file's language differs: {@code .thrift} files are read as Apache Thrift reads them} */
    public Dialect dialect() {
        return name.endsWith(".thrift") ? Dialect.THRIFT : Dialect.RPC;
    }

    /** {@return the place of an offset in UTF-16 units, from 0 to the text's length} */
    public Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    /** {@return the text of a line, counted from 1, without its line end; a view, since a line may be as long as its file} */
    public CharSequence line(int number) {
        int start = lineStarts[number - 1];
        int end = number < lineStarts.length ? lineStarts[number] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return CharBuffer.wrap(text, start, end);
    }

    @Override
    public String toString() {
        return name;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** A line feed, or a carriage return without one behind it: editors count both. */
    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
    }
}
