/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.codec.Codecs;
import io.beckon.codec.PackedReader;
import io.beckon.codec.PackedWriter;
import io.beckon.codec.StructCodec;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.beckon.rpc.Channel;
import io.beckon.rpc.DeclaredException;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.Service;
import io.beckon.rpc.ServiceDescriptor;
import java.io.Serial;
import java.util.concurrent.CompletionStage;

/** A service as the generator writes it, by hand. */
interface Calculator extends Service {
    int add(int a, int b);

    int divide(int a, int b);

    String repeat(String text, int times);

    void reset();

    void log(String line);

    static Calculator client(Channel channel) {
        return new CalculatorClient(channel);
    }

    MethodDescriptor<Pair, Integer> ADD = MethodDescriptor.unary("calc.Calculator", "add", new PairCodec(), Codecs.I32);
    MethodDescriptor<Pair, Integer> DIVIDE = MethodDescriptor.unary(
                    "calc.Calculator", "divide", new PairCodec(), Codecs.I32)
            .throwing(1, DivisionByZero.class, new DivisionByZeroCodec());
    MethodDescriptor<Text, String> REPEAT =
            MethodDescriptor.unary("calc.Calculator", "repeat", new TextCodec(), Codecs.STRING);
    MethodDescriptor<Text, Void> RESET = MethodDescriptor.unary("calc.Calculator", "reset", new TextCodec());
    MethodDescriptor<Text, Void> LOG = MethodDescriptor.oneway("calc.Calculator", "log", new TextCodec());

    ServiceDescriptor<Calculator> SERVICE = ServiceDescriptor.of("calc.Calculator", Calculator.class)
            .method(ADD, (calculator, q) -> calculator.add(q.a, q.b))
            .method(DIVIDE, (calculator, q) -> calculator.divide(q.a, q.b))
            .method(REPEAT, (calculator, q) -> calculator.repeat(q.text, q.times))
            .method(RESET, (calculator, q) -> {
                calculator.reset();
                return null;
            })
            .method(LOG, (calculator, q) -> {
                calculator.log(q.text);
                return null;
            });

    ServiceDescriptor<Async> ASYNC_SERVICE = ServiceDescriptor.of("calc.Calculator", Async.class)
            .asyncMethod(ADD, (calculator, q) -> calculator.add(q.a, q.b))
            .asyncMethod(DIVIDE, (calculator, q) -> calculator.divide(q.a, q.b));

    /** The asynchronous form. */
    interface Async {
        CompletionStage<Integer> add(int a, int b);

        CompletionStage<Integer> divide(int a, int b);
    }

    record Pair(int a, int b) {}

    record Text(String text, int times) {}

    final class DivisionByZero extends DeclaredException {
        @Serial
        private static final long serialVersionUID = 1;

        DivisionByZero(String message) {
            super(message);
        }
    }

    final class PairCodec extends StructCodec<Pair> {
        PairCodec() {
            super(2);
        }

        @Override
        protected void encodeFields(Pair value, WireWriter out) {
            out.i32(1, value.a);
            out.i32(2, value.b);
        }

        @Override
        protected void packFields(Pair value, PackedWriter out) {
            out.i32(value.a).i32(value.b);
        }

        @Override
        protected Pair unpackFields(PackedReader in) {
            return new Pair(in.i32(1), in.i32(2));
        }

        @Override
        protected Pair decodeFields(WireReader in) {
            int a = 0;
            int b = 0;
            while (in.nextField()) {
                switch (in.fieldId()) {
                    case 1 -> a = in.i32();
                    case 2 -> b = in.i32();
                    default -> in.skip();
                }
            }
            return new Pair(a, b);
        }
    }

    final class TextCodec extends StructCodec<Text> {
        TextCodec() {
            super(2);
        }

        @Override
        protected void encodeFields(Text value, WireWriter out) {
            out.string(1, value.text);
            out.i32(2, value.times);
        }

        @Override
        protected void packFields(Text value, PackedWriter out) {
            out.string(value.text).i32(value.times);
        }

        @Override
        protected Text unpackFields(PackedReader in) {
            return new Text(in.string(1), in.i32(2));
        }

        @Override
        protected Text decodeFields(WireReader in) {
            String text = "";
            int times = 0;
            while (in.nextField()) {
                switch (in.fieldId()) {
                    case 1 -> text = in.string();
                    case 2 -> times = in.i32();
                    default -> in.skip();
                }
            }
            return new Text(text, times);
        }
    }

    final class DivisionByZeroCodec extends StructCodec<DivisionByZero> {
        DivisionByZeroCodec() {
            super(1);
        }

        @Override
        protected void encodeFields(DivisionByZero value, WireWriter out) {
            out.string(1, value.getMessage());
        }

        @Override
        protected void packFields(DivisionByZero value, PackedWriter out) {
            out.string(value.getMessage());
        }

        @Override
        protected DivisionByZero unpackFields(PackedReader in) {
            return new DivisionByZero(in.string(1));
        }

        @Override
        protected DivisionByZero decodeFields(WireReader in) {
            String message = "";
            while (in.nextField()) {
                message = in.string();
            }
            return new DivisionByZero(message);
        }
    }
}
