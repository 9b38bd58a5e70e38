/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a type's description becomes when somebody asks for it, once: descriptors of one type are one object. The lock is held while
 * generated code describes itself, which may load classes; loading a class describes nothing, so that no two locks wait for each other.
 */
final class LazyDescriptor<T> {
    private final Supplier<T> made;
    private volatile @Nullable T descriptor;

    LazyDescriptor(Supplier<T> made) {
        this.made = made;
    }

    T get() {
        T known = descriptor;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = descriptor;
        if (known == null) {
            known = made.get();
            descriptor = known;
        }
        return known;
    }
}
