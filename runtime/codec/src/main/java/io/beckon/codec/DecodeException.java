/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.io.Serial;

/** Bytes that are not the value they were said to be, or that would become too much. The message says what and where. */
public final class DecodeException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int offset;
    private final String path;

    DecodeException(String problem, int offset, String path) {
        super(problem + " (" + (path.isEmpty() ? "" : "field " + path + ", ") + "offset " + offset + ")");
        this.offset = offset;
        this.path = path;
    }

    /** {@return how many bytes into the message the problem was met} */
    public int offset() {
        return offset;
    }

    /** {@return the ids of the fields that lead there from the outermost struct, as in {@code 3.1}; empty outside of fields} */
    public String path() {
        return path;
    }
}
