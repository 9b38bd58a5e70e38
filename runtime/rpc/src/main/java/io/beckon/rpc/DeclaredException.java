/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serial;

/**
 * What exceptions that a schema defines extend: they are results of a call, and reach the caller as themselves.
 *
 * <p>They travel as their schema says and not by Java serialization, which fails: it would lose the fields that the schema defines.
 */
public abstract class DeclaredException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** With a text for people. */
    protected DeclaredException(String message) {
        super(message);
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(getClass().getName()
                + ": exceptions of a schema are not written by Java serialization; hand on what it is to say, "
                + "or throw another exception with its text");
    }
}
