/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

/** How far two types are apart; the later, the farther. */
enum Difference {
    /** They are the same. */
    NONE,
    /** Java has different types for them; the bytes are the same. */
    JAVA,
    /** One is a string where the other is a binary: the bytes are the same only as long as they are UTF-8. */
    TEXT,
    /** The bytes differ, or mean something else. */
    WIRE;

    Difference or(Difference other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
