/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import org.jspecify.annotations.Nullable;

/**
 * A field in the packed encoding: bits in its struct's head, and what follows.
 *
 * @param id its number, for messages
 * @param value an expression for its value when it is written
 * @param means the codec, or the method that writer and reader have for its type
 * @param hasCodec whether it is a codec
 * @param isBool whether its value is a bit in the head
 * @param nullable whether a bit says that it is there
 * @param absent an expression for what it is where it is not there, or null for null
 */
record PackedField(
        int id,
        String value,
        String means,
        boolean hasCodec,
        boolean isBool,
        boolean nullable,
        @Nullable String absent) {
    /** {@return a call that writes the value}, to be chained */
    String write() {
        return hasCodec ? ".value(" + means + ", " + value + ")" : "." + means + "(" + value + ")";
    }

    /** {@return an expression that reads the value} */
    String read() {
        return read("");
    }

    /** {@return an expression that reads the value, or null where this is 0} */
    String readWhere(String present) {
        return read(", " + present);
    }

    private String read(String present) {
        return hasCodec ? means + ".unpack(in, " + id + present + ")" : "in." + means + "(" + id + present + ")";
    }
}
