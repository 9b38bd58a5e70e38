/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.storage;

import java.io.Serial;

/** Too few replicas answered, so that nothing can be said of the outcome. */
public final class NoMajorityException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    NoMajorityException(int failed, int replicas, Throwable lastFailure) {
        super(failed + " of " + replicas + " replicas failed", lastFailure);
    }
}
