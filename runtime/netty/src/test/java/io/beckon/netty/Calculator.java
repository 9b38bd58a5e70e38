/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.codec.Codecs;
import io.beckon.codec.StructCodec;
import io.beckon.codec.StructSchema;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
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
        protected void describe(StructSchema schema) {
            schema.struct("calc.Pair", "1 a, 2 b", Codecs.I32, Codecs.I32);
        }

        @Override
        protected void writeFields(Pair value, ValueWriter out) {
            out.i32(1, value.a);
            out.i32(2, value.b);
        }

        @Override
        protected Pair readFields(ValueReader in) {
            return new Pair(in.i32(1), in.i32(2));
        }
    }

    final class TextCodec extends StructCodec<Text> {
        TextCodec() {
            super(2);
        }

        @Override
        protected void describe(StructSchema schema) {
            schema.struct("calc.Text", "1 text, 2 times", Codecs.STRING, Codecs.I32);
        }

        @Override
        protected void writeFields(Text value, ValueWriter out) {
            out.string(1, value.text);
            out.i32(2, value.times);
        }

        @Override
        protected Text readFields(ValueReader in) {
            return new Text(in.string(1), in.i32(2));
        }
    }

    final class DivisionByZeroCodec extends StructCodec<DivisionByZero> {
        DivisionByZeroCodec() {
            super(1);
        }

        @Override
        protected void describe(StructSchema schema) {
            schema.exception("calc.DivisionByZero", "1 message", Codecs.STRING);
        }

        @Override
        protected void writeFields(DivisionByZero value, ValueWriter out) {
            out.string(1, String.valueOf(value.getMessage()));
        }

        @Override
        protected DivisionByZero readFields(ValueReader in) {
            return new DivisionByZero(in.string(1));
        }
    }
}
