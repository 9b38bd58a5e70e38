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
import java.util.ArrayDeque;
import java.util.Queue;

/** The limit with values: both sides read frames by the hand-written codec and write them again; replies come in order. */
public final class ValueEcho implements Contender {
    @Override
    public <T> Server serve(Payload<T> payload) throws Exception {
        return Sockets.PLAIN.listen(() -> new BatchHandler() {
            @Override
            void frame(ByteBuf frame) {
                write(this, payload, payload.decode(frame));
            }
        });
    }

    @Override
    public <T> Client connect(int port, Payload<T> payload) throws Exception {
        Replies<T> replies = new Replies<>(payload);
        Sockets.PLAIN.connect(port, replies);
        return replies;
    }

    private static <T> void write(BatchHandler handler, Payload<T> payload, T value) {
        ByteBuf out = handler.begin();
        int start = out.writerIndex() - Integer.BYTES;
        payload.encode(value, out);
        handler.end(out, start);
    }

    private static final class Replies<T> extends BatchHandler implements Client {
        private final Payload<T> payload;
        private final Queue<Reply> open = new ArrayDeque<>();

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
            open.add(reply);
            write(this, payload, payload.value());
        }

        @Override
        void frame(ByteBuf frame) {
            payload.decode(frame);
            open.remove().arrived();
        }

        @Override
        public void close() {
            context().close().awaitUninterruptibly();
        }
    }
}
