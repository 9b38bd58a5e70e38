/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import org.jspecify.annotations.Nullable;

/** Who sends how many messages in a call, by the numbers that the protocol has for it. */
public enum MethodKind {
    /** Arguments, and one answer. */
    UNARY(0, false, false),
    /** Arguments, and no answer. */
    ONEWAY(1, false, false),
    /** Arguments and a stream of items, and one answer. */
    CLIENT_STREAM(2, true, false),
    /** Arguments, and a stream of items. */
    SERVER_STREAM(3, false, true),
    /** A stream of items each way. */
    BIDIRECTIONAL(4, true, true);

    private static final MethodKind[] BY_NUMBER = values();

    private final int number;
    private final boolean requestStream;
    private final boolean responseStream;

    MethodKind(int number, boolean requestStream, boolean responseStream) {
        this.number = number;
        this.requestStream = requestStream;
        this.responseStream = responseStream;
    }

    /** {@return the number on the wire} */
    public int number() {
        return number;
    }

    /** {@return whether the caller sends items behind the arguments} */
    public boolean hasRequestStream() {
        return requestStream;
    }

    /** {@return whether the answer is a stream of items} */
    public boolean hasResponseStream() {
        return responseStream;
    }

    /** {@return whether there are items either way} */
    public boolean isStreaming() {
        return requestStream || responseStream;
    }

    /** {@return the kind of a number, or null if there is none} */
    public static @Nullable MethodKind of(int number) {
        return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
    }
}
