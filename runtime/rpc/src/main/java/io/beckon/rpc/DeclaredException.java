/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.io.Serial;

/** What exceptions that a schema defines extend: they are results of a call, and reach the caller as themselves. */
public abstract class DeclaredException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** With a text for people. */
    protected DeclaredException(String message) {
        super(message);
    }
}
