/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import java.io.Serial;

/**
 * The peer broke the protocol, and the connection ends with a {@link CloseFrame} that says what this says. Carries no stack trace: it
 * tells of the peer's bytes, not of this code, and a hostile peer must not make it dear.
 */
public class ProtocolException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final CloseCode code;
    private final String text;

    /**
     * @param code what kind of violation
     * @param text what was wrong, for people
     */
    public ProtocolException(CloseCode code, String text) {
        super(text, null, false, false);
        this.code = code;
        this.text = text;
    }

    /** {@return what kind of violation} */
    public CloseCode code() {
        return code;
    }

    /** {@return what was wrong} */
    public String text() {
        return text;
    }
}
