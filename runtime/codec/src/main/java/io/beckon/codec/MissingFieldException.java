/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.io.Serial;

/** A value was built without a field that is neither optional nor has a default. */
public final class MissingFieldException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Names the field as {@code Type.field}. */
    public MissingFieldException(String field) {
        super(field + " is missing; it is neither optional nor has it a default");
    }

    /** {@return the message, which is never null} */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
