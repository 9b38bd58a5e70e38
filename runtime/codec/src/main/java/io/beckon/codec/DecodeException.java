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

    private final String problem;
    private final int offset;

    /** Grows on the way out, from the innermost value to the outermost, so that nothing is kept while all is well. */
    private String path = "";

    private boolean aboutValue;

    /**
     * For what prepares bytes to be decoded.
     *
     * @param problem what is wrong, in a few words
     * @param offset how many bytes into the message
     */
    public DecodeException(String problem, int offset) {
        super(problem);
        this.problem = problem;
        this.offset = offset;
    }

    /** Is about a field that is there, but not what the schema asks for. {@return this} */
    DecodeException ofValue(String field) {
        aboutValue = true;
        return inField(field);
    }

    /** Was met in a field of a struct. {@return this} */
    DecodeException inField(String name) {
        path = name + (path.isEmpty() || path.startsWith("[") ? "" : ".") + path;
        return this;
    }

    /** Was met in an element of a list or set, or an entry of a map. {@return this} */
    DecodeException inElement(int index) {
        path = "[" + index + "]" + (path.isEmpty() || path.startsWith("[") ? "" : ".") + path;
        return this;
    }

    /** {@return what is wrong, in which field, and how many bytes into the message} */
    @Override
    public String getMessage() {
        if (aboutValue) {
            return path + ": " + problem + " (offset " + offset + ")";
        }
        return problem + " (" + (path.isEmpty() ? "" : "field " + path + ", ") + "offset " + offset + ")";
    }

    /** {@return how many bytes into the message the problem was met} */
    public int offset() {
        return offset;
    }

    /**
     * {@return the fields and elements that lead there from the outermost value, as in {@code order.items[3].quantity}; empty outside
     * of them} Elements count from 0, and so do a map's entries. A codec that does not describe its type has ids instead of names.
     */
    public String path() {
        return path;
    }
}
