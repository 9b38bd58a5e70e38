/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serial;
import org.junit.jupiter.api.Test;

/** Nothing of an exception is lost without a word. */
class DeclaredExceptionTest {
    @Test
    void javaSerializationFailsAndSaysWhy() throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            Exception inside = new IllegalStateException(new Refused("no"));
            assertThatThrownBy(() -> out.writeObject(inside))
                    .isInstanceOf(NotSerializableException.class)
                    .hasMessageStartingWith(Refused.class.getName() + ": exceptions of a schema are not written");
        }
    }

    private static final class Refused extends DeclaredException {
        @Serial
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
