/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.io.Serial;

/** A value that cannot be written without changing it. The message says which and why. */
public final class EncodeException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Says what cannot be written, and why. */
    public EncodeException(String message) {
        super(message);
    }
}
