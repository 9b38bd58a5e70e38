/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.codec.Codecs;
import io.beckon.codec.StructCodec;
import io.beckon.codec.StructSchema;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
import io.beckon.rpc.DeclaredException;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Service;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.Streaming;
import java.io.Serial;
import java.util.concurrent.CompletionStage;

/** A service as the generator writes it, by hand: what a call sends says what is to become of it. */
interface Echo extends Service {
    CompletionStage<String> echo(Request request);

    void tell(Request request);

    RpcStream<String> talk(Request request, RpcStream<String> said);

    MethodDescriptor<Request, String> ECHO = MethodDescriptor.unary(
                    "sim.Echo", "echo", new RequestCodec(), Codecs.STRING)
            .throwing(1, Refused.class, new RefusedCodec());
    MethodDescriptor<Request, Void> TELL = MethodDescriptor.oneway("sim.Echo", "tell", new RequestCodec());

    MethodDescriptor<Streaming<Request, String>, RpcStream<String>> TALK =
            MethodDescriptor.bidirectional("sim.Echo", "talk", new RequestCodec(), Codecs.STRING, Codecs.STRING);

    ServiceDescriptor<Echo> SERVICE = ServiceDescriptor.of("sim.Echo", Echo.class)
            .asyncMethod(ECHO, Echo::echo)
            .method(TALK, (echo, streaming) -> echo.talk(streaming.arguments(), streaming.items()))
            .method(TELL, (echo, request) -> {
                echo.tell(request);
                return null;
            });

    /**
     * @param call its number
     * @param millis how long the handler takes
     * @param refuse whether it throws
     * @param answer how many characters the answer has
     * @param text any text
     */
    record Request(long call, int millis, boolean refuse, int answer, String text) {}

    final class Refused extends DeclaredException {
        @Serial
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    final class RequestCodec extends StructCodec<Request> {
        RequestCodec() {
            super(5, 1);
        }

        @Override
        protected void describe(StructSchema schema) {
            String fields = "1 call, 2 millis, 3 refuse, 4 answer, 5 text";
            schema.struct("sim.Request", fields, Codecs.I64, Codecs.I32, Codecs.BOOL, Codecs.I32, Codecs.STRING);
        }

        @Override
        protected void writeFields(Request value, ValueWriter out) {
            out.i64(1, value.call);
            out.i32(2, value.millis);
            out.bool(3, value.refuse);
            out.i32(4, value.answer);
            out.string(5, value.text);
        }

        @Override
        protected Request readFields(ValueReader in) {
            return new Request(in.i64(1), in.i32(2), in.bool(3), in.i32(4), in.string(5));
        }
    }

    final class RefusedCodec extends StructCodec<Refused> {
        RefusedCodec() {
            super(1);
        }

        @Override
        protected void describe(StructSchema schema) {
            schema.exception("sim.Refused", "1 message", Codecs.STRING);
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
