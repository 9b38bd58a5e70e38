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
    private final boolean own;

    /**
     * @param field the field as {@code Type.field}
     * @param requirement what its value has to be, as in {@code must be >= 1}
     */
    InvalidValueException(String field, String requirement) {
        this(field, requirement, true);
    }

    private InvalidValueException(String path, String requirement, boolean own) {
        super(path + ": " + requirement);
        this.path = path;
        this.requirement = requirement;
        this.own = own;
    }

    /** {@return the field as {@code Type.field}}; from bytes, the way there from the outermost struct, as in {@code items[3].quantity} */
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

    /** {@return whether the type stands where the way to it will} */
    boolean isOwn() {
        return own;
    }

    /** {@return the same, with the field alone as the way} */
    InvalidValueException found() {
        return new InvalidValueException(path.substring(path.indexOf('.') + 1), requirement, false);
    }

    /** {@return the same of a value that lies within another} */
    InvalidValueException inside(String step) {
        return new InvalidValueException(step + (path.startsWith("[") ? "" : ".") + path, requirement, false);
    }
}
