/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.testkit.contract;

import io.beckon.codec.Codecs;
import io.beckon.codec.StructCodec;
import io.beckon.codec.StructSchema;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;

/** Arguments that are the name of an end. */
final class EndCodec extends StructCodec<String> {
    EndCodec() {
        super(1);
    }

    @Override
    protected void describe(StructSchema schema) {
        schema.struct("end.Arguments", "1 end", Codecs.STRING);
    }

    @Override
    protected void writeFields(String value, ValueWriter out) {
        out.string(1, value);
    }

    @Override
    protected String readFields(ValueReader in) {
        return in.string(1);
    }
}
