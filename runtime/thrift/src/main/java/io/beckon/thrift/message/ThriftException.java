/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import java.io.Serial;

/**
 * The peer's bytes are no Thrift, or more than is taken; the connection ends. Carries no stack trace: it tells of the peer's bytes,
 * not of this code, and a hostile peer must not make it dear.
 */
public final class ThriftException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String text;

    /** Says what is wrong. */
    public ThriftException(Reason reason, String text) {
        super(text, null, false, false);
        this.reason = reason;
        this.text = text;
    }

    /** Why a connection ends, for counting. */
    public enum Reason {
        /** The bytes are not what they should be. */
        MALFORMED,
        /** A message, a frame, a header or what comes out of compression is larger than the limit. */
        TOO_LARGE,
        /** A message that had begun came more slowly than the server waits for: {@code FloodLimits.bytesPerSecond}. */
        TOO_SLOW,
        /** The form is Thrift's, but not allowed here. */
        NOT_ALLOWED,
        /** The payload is transformed in a way that is not known here. */
        UNKNOWN_TRANSFORM,
        /** The payload is in a protocol that is not known here. */
        UNKNOWN_PROTOCOL
    }

    /** {@return what kind of violation} */
    public Reason reason() {
        return reason;
    }

    /** {@return what is wrong} */
    public String text() {
        return text;
    }

    static ThriftException malformed(String text) {
        return new ThriftException(Reason.MALFORMED, text);
    }

    static ThriftException tooLarge(String what, long size, long limit) {
        return new ThriftException(Reason.TOO_LARGE, what + " of " + size + " bytes, where the limit is " + limit);
    }
}
