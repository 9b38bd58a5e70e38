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
import io.beckon.rpc.DeclaredException;
import java.io.Serial;

/** An exception that methods declare. */
final class Refused extends DeclaredException {
    @Serial
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }

    static final class RefusedCodec extends StructCodec<Refused> {
        RefusedCodec() {
            super(1);
        }

        @Override
        protected void describe(StructSchema schema) {
            schema.exception("end.Refused", "1 message", Codecs.STRING);
        }

        @Override
        protected void writeFields(Refused value, ValueWriter out) {
            out.string(1, String.valueOf(value.getMessage()));
        }

        @Override
        protected Refused readFields(ValueReader in) {
            return new Refused(in.string(1));
        }
    }
}
