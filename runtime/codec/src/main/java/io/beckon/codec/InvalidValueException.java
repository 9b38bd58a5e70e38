/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.io.Serial;

/** A value was built that is not what the schema's {@code min}, {@code max}, {@code size} or {@code pattern} ask for. */
public final class InvalidValueException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String path;
    private final String requirement;

    /**
     * @param path the field as {@code Type.field}
     * @param requirement what its value has to be, as in {@code must be >= 1}
     */
    InvalidValueException(String path, String requirement) {
        super(path + ": " + requirement);
        this.path = path;
        this.requirement = requirement;
    }

    /** {@return the field as {@code Type.field}} */
    public String path() {
        return path;
    }

    /** {@return what the value has to be} */
    public String requirement() {
        return requirement;
    }

    /** {@return the message, which is never null} */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** {@return the field without its type} */
    public String field() {
        return path.substring(path.indexOf('.') + 1);
    }
}
