/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

/**
 * A field in the packed encoding: bits in its struct's head, and what follows.
 *
 * @param id its number, for messages
 * @param value an expression for its value when it is written
 * @param call the method of writer and reader, with its parenthesis and a codec where it takes one
 * @param isBool whether its value is a bit in the head
 * @param nullable whether a bit says that it is there
 * @param absent an expression for what it is where it is not there
 */
record PackedField(int id, String value, String call, boolean isBool, boolean nullable, String absent) {
    /** {@return a call that writes the value}, to be chained */
    String write() {
        return "." + call + value + ")";
    }

    /** {@return an expression that reads the value} */
    String read() {
        int codec = call.indexOf('(') + 1;
        String rest = call.substring(codec);
        return "in." + call.substring(0, codec) + id
                + (rest.isEmpty() ? "" : ", " + rest.substring(0, rest.length() - 2)) + ")";
    }
}
