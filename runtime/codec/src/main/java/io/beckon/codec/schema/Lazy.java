/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is asked for once, later. Two threads may both ask, and then get equal values, which have to be immutable. */
final class Lazy<T> {
    private final Supplier<? extends T> supplier;
    private @Nullable T value;

    Lazy(Supplier<? extends T> supplier) {
        this.supplier = supplier;
    }

    T get() {
        T known = value;
        if (known == null) {
            known = supplier.get();
            value = known;
        }
        return known;
    }
}
