/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.netty;

import io.beckon.benchmarks.codec.Payload;
import io.beckon.benchmarks.load.Contender;
import io.netty.buffer.ByteBuf;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * What a useful RPC cannot do without, and nothing else: a call's number, a method's, replies in any order. No deadlines, limits,
 * metadata, errors or cancellation.
 */
public final class MinimalRpc implements Contender {
    private final boolean executor;

    /** @param executor whether handlers run on a pool of a thread for each processor, instead of the event loop */
    public MinimalRpc(boolean executor) {
        this.executor = executor;
    }

    @Override
    public <T> Server serve(Payload<T> payload) throws Exception {
        Map<Integer, UnaryOperator<T>> methods = new HashMap<>();
        methods.put(1, value -> value);
        Executor handlers =
                executor ? Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors()) : Runnable::run;
        return Sockets.PLAIN.listen(() -> new Calls<>(payload, methods, handlers));
    }

    @Override
    public <T> Client connect(int port, Payload<T> payload) throws Exception {
        Replies<T> replies = new Replies<>(payload);
        Sockets.PLAIN.connect(port, replies);
        return replies;
    }

    private static final class Calls<T> extends BatchHandler {
        private final Payload<T> payload;
        private final Map<Integer, UnaryOperator<T>> methods;
        private final Executor handlers;

        Calls(Payload<T> payload, Map<Integer, UnaryOperator<T>> methods, Executor handlers) {
            this.payload = payload;
            this.methods = methods;
            this.handlers = handlers;
        }

        @Override
        void frame(ByteBuf frame) {
            int call = frame.readInt();
            UnaryOperator<T> method = Objects.requireNonNull(methods.get((int) frame.readByte()));
            T argument = payload.decode(frame);
            handlers.execute(() -> reply(call, method.apply(argument)));
        }

        private void reply(int call, T value) {
            if (context().executor().inEventLoop()) {
                write(call, value);
            } else {
                context().executor().execute(() -> write(call, value));
            }
        }

        private void write(int call, T value) {
            ByteBuf out = begin();
            int start = out.writerIndex() - Integer.BYTES;
            payload.encode(value, out.writeInt(call));
            end(out, start);
        }
    }

    private static final class Replies<T> extends BatchHandler implements Client {
        private final Payload<T> payload;
        private final Map<Integer, Reply> open = new HashMap<>();
        private int last;

        Replies(Payload<T> payload) {
            this.payload = payload;
        }

        @Override
        public void call(Reply reply) {
            if (context().executor().inEventLoop()) {
                send(reply);
            } else {
                context().executor().execute(() -> send(reply));
            }
        }

        private void send(Reply reply) {
            int call = ++last;
            open.put(call, reply);
            ByteBuf out = begin();
            int start = out.writerIndex() - Integer.BYTES;
            payload.encode(payload.value(), out.writeInt(call).writeByte(1));
            end(out, start);
        }

        @Override
        void frame(ByteBuf frame) {
            Reply reply = Objects.requireNonNull(open.remove(frame.readInt()));
            payload.decode(frame);
            reply.arrived();
        }

        @Override
        public void close() {
            context().close().awaitUninterruptibly();
        }
    }
}
