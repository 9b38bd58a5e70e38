/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.codec.Codecs;
import io.beckon.codec.PackedReader;
import io.beckon.codec.PackedWriter;
import io.beckon.codec.StructCodec;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
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
            super(5);
        }

        @Override
        protected void encodeFields(Request value, WireWriter out) {
            out.i64(1, value.call);
            out.i32(2, value.millis);
            out.bool(3, value.refuse);
            out.i32(4, value.answer);
            out.string(5, value.text);
        }

        @Override
        protected void packFields(Request value, PackedWriter out) {
            out.i64(value.call)
                    .i32(value.millis)
                    .i32(value.refuse ? 1 : 0)
                    .i32(value.answer)
                    .string(value.text);
        }

        @Override
        protected Request unpackFields(PackedReader in) {
            return new Request(in.i64(1), in.i32(2), in.i32(3) == 1, in.i32(4), in.string(5));
        }

        @Override
        protected Request decodeFields(WireReader in) {
            long call = 0;
            int millis = 0;
            boolean refuse = false;
            int answer = 0;
            String text = "";
            while (in.nextField()) {
                switch (in.fieldId()) {
                    case 1 -> call = in.i64();
                    case 2 -> millis = in.i32();
                    case 3 -> refuse = in.bool();
                    case 4 -> answer = in.i32();
                    case 5 -> text = in.string();
                    default -> in.skip();
                }
            }
            return new Request(call, millis, refuse, answer, text);
        }
    }

    final class RefusedCodec extends StructCodec<Refused> {
        RefusedCodec() {
            super(1);
        }

        @Override
        protected void encodeFields(Refused value, WireWriter out) {
            out.string(1, value.getMessage());
        }

        @Override
        protected void packFields(Refused value, PackedWriter out) {
            out.string(value.getMessage());
        }

        @Override
        protected Refused unpackFields(PackedReader in) {
            return new Refused(in.string(1));
        }

        @Override
        protected Refused decodeFields(WireReader in) {
            String message = "";
            while (in.nextField()) {
                message = in.string();
            }
            return new Refused(message);
        }
    }
}
