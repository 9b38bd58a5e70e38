/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.json;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Text that is no JSON, or not the value that it was said to be, or that would become too much. The message says what and where. */
public final class JsonException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String problem;
    private final int line;
    private final int column;

    /** Grows on the way out, from the innermost value to the outermost. */
    private String path;

    JsonException(String problem, int line, int column, String path, @Nullable Throwable cause) {
        super(problem, cause);
        this.problem = problem;
        this.line = line;
        this.column = column;
        this.path = path;
    }

    JsonException in(String step) {
        boolean joins = path.isEmpty() || path.startsWith("[");
        path = step + (joins ? "" : ".") + path;
        return this;
    }

    /** {@return where and what, as in {@code order.items[3].quantity: a string, where a value of i32 is wanted (line 4, column 17)}} */
    @Override
    public String getMessage() {
        return (path.isEmpty() ? "" : path + ": ")
                + problem
                + (line < 1 ? "" : " (line " + line + ", column " + column + ")");
    }

    /** {@return the line, counted from 1, or 0 where the whole value was refused after it was read} */
    public int line() {
        return line;
    }

    /** {@return the column in characters, or in bytes where bytes are read, counted from 1, or 0 as {@link #line}} */
    public int column() {
        return column;
    }

    /** {@return the members and elements that lead there from the outermost value, as in {@code order.items[3].quantity}} */
    public String path() {
        return path;
    }
}
