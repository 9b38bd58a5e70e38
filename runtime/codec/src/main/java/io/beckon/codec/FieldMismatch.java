/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.io.Serial;

/** A field came with another type than its codec reads. Control flow of {@link LenientReader} alone, and so without a stack trace. */
final class FieldMismatch extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int field;
    private final WireType wanted;

    FieldMismatch(int field, WireType wanted) {
        super(null, null, false, false);
        this.field = field;
        this.wanted = wanted;
    }

    int field() {
        return field;
    }

    WireType wanted() {
        return wanted;
    }
}
