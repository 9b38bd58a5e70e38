/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import org.jspecify.annotations.Nullable;

/** A struct without fields, which is nothing at all in the packed encoding: results stand in no container. */
final class VoidCodec extends StructCodec<@Nullable Void> {
    VoidCodec() {
        super(0);
    }

    @Override
    int headBytes() {
        return 0;
    }

    @Override
    protected void describe(StructSchema schema) {
        schema.struct("result", "");
    }

    @Override
    protected void writeFields(@Nullable Void nothing, ValueWriter out) {}

    @Override
    @SuppressWarnings("NullAway") // null is the one value that Void has
    protected @Nullable Void readFields(ValueReader in) {
        return null;
    }
}
