/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import org.jspecify.annotations.Nullable;

/**
 * A generated value that hands out its fields: one that can hold values of its own type and so be of any depth, and one with more
 * fields than a record can have. The runtime compares and hashes them, on the heap and not on the stack.
 */
public interface FieldValues {
    /** {@return the fields' values, always in the same order}; null for an optional field that is absent */
    @Nullable
    Object[] fieldValues();
}
