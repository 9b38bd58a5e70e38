/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.ProtocolException;
import java.io.Serial;

/** A peer has gone beyond a limit that is counted. */
final class LimitException extends ProtocolException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Limit limit;

    LimitException(Limit limit, CloseCode code, String text) {
        super(code, text);
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }
}
