/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.message;

import io.beckon.thrift.form.Refusal;
import java.io.Serial;

/**
 * The peer's bytes are no Thrift, or more than is taken; the connection ends. Carries no stack trace: it tells of the peer's bytes,
 * not of this code, and a hostile peer must not make it dear.
 */
public final class ThriftException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Refusal reason;
    private final String text;

    /** Says what is wrong. */
    public ThriftException(Refusal reason, String text) {
        super(text, null, false, false);
        this.reason = reason;
        this.text = text;
    }

    /** {@return what kind of violation} */
    public Refusal reason() {
        return reason;
    }

    /** {@return what is wrong} */
    public String text() {
        return text;
    }

    static ThriftException malformed(String text) {
        return new ThriftException(Refusal.MALFORMED, text);
    }

    static ThriftException tooLarge(String what, long size, long limit) {
        return new ThriftException(Refusal.TOO_LARGE, what + " of " + size + " bytes, where the limit is " + limit);
    }
}
