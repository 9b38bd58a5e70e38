/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.BaseType;

/**
 * What to do about an element that stands twice in a set, or a key in a map. Where they are of a base type, whoever wrote them made a
 * mistake. Structs, unions and enums of a newer peer may differ in nothing but what this reader does not know; it takes them for one.
 */
final class Repeats {
    private Repeats() {}

    /**
     * Is called for the second one.
     *
     * @param key the codec of elements or keys
     * @throws DecodeException if it is a mistake
     */
    static void meet(Codec<?> key, String problem, ByteInput in) {
        if (!in.isLenient() && isBase(key)) {
            throw in.problem(problem);
        }
    }

    private static boolean isBase(Codec<?> key) {
        try {
            return key.descriptor() instanceof BaseType;
        } catch (UnsupportedOperationException undescribed) {
            return false;
        }
    }
}
