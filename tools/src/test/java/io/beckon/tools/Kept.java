/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import io.beckon.codec.Codecs;
import io.beckon.codec.StructCodec;
import io.beckon.codec.StructSchema;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.Streaming;

/** A service by hand, with something of each kind that a description has. */
final class Kept {
    private static final MethodDescriptor<Streaming<Long, String>, RpcStream<String>> TALK =
            MethodDescriptor.bidirectional("kept.Notes", "talk", new NumberCodec(), Codecs.STRING, Codecs.STRING)
                    .doc("Says it again.\nAs often as it is told to.")
                    .annotation("timeout", "2s")
                    .annotation("team", "a \"b\"");

    static final ServiceDescriptor<Object> SERVICE =
            ServiceDescriptor.of("kept.Notes", Object.class).doc("Keeps notes.").method(TALK, (impl, q) -> q.items());

    private Kept() {}

    private static final class NumberCodec extends StructCodec<Long> {
        NumberCodec() {
            super(1);
        }

        @Override
        protected void describe(StructSchema schema) {
            schema.struct("kept.Notes.talk", "1 times", Codecs.I64);
        }

        @Override
        protected void writeFields(Long value, ValueWriter out) {
            out.i64(1, value);
        }

        @Override
        protected Long readFields(ValueReader in) {
            return in.i64(1);
        }
    }
}
