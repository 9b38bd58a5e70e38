/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.io.Serial;

/** Something came where straight reading does not look for it. Control flow of {@link LenientReader} alone, and so without a stack trace. */
final class ReadAgain extends RuntimeException {
    /** Fields of a struct do not ascend. */
    static final ReadAgain MESSAGE = new ReadAgain();

    /** The case of a union has another type than its codec reads. */
    static final ReadAgain CASE = new ReadAgain();

    @Serial
    private static final long serialVersionUID = 1;

    private ReadAgain() {
        super(null, null, false, false);
    }
}
