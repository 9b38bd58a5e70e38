/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.codec.Codec;
import io.beckon.netty.loop.EventLoops;
import io.beckon.netty.loop.LoopTask;
import io.beckon.protocol.IncomingCall;
import io.beckon.protocol.ServerConnection;
import io.beckon.protocol.frame.TerminalFrame;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.stream.Inbox;
import io.beckon.rpc.stream.Outbox;
import io.beckon.rpc.stream.Pump;
import io.beckon.rpc.stream.StreamCarrier;
import io.netty.buffer.ByteBuf;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call with streams on a server: the ends of its streams, between the handler's threads and the connection's. */
final class StreamingServerCall extends ServerCall implements StreamCarrier {
    private final MethodDescriptor<?, ?> method;
    private final Executor executor;
    private final @Nullable Inbox<?> inbox;
    private final LoopTask send = this::sendable;
    private volatile @Nullable Sent<?> sent;

    StreamingServerCall(IncomingCall call, ServerHandler connection) {
        super(call, connection);
        this.method = call.route().method();
        this.executor = connection.port().dispatcher().executor();
        this.inbox = method.kind().hasRequestStream() ? inbox(method.requestItems()) : null;
    }

    private <T> Inbox<T> inbox(Codec<T> codec) {
        return new Inbox<>(method.fullName(), codec, connection.port().limits().window(), executor, this);
    }

    @Override
    public RpcStream<?> items() {
        if (inbox == null) {
            throw new IllegalStateException(method + " takes no stream");
        }
        return inbox;
    }

    @Override
    @SuppressWarnings("unchecked") // the descriptor's items are those of the stream that the handler returned
    public <T> void send(RpcStream<T> items, Consumer<@Nullable Throwable> atEnd) {
        Codec<T> codec = (Codec<T>) method.responseItems();
        ServerConnection to = connection.connection();
        Outbox<T> outbox = new Outbox<>(codec, connection.allocator(), () -> to.maxAnswer(call), this);
        Sent<T> made = new Sent<>(outbox, executor, atEnd);
        sent = made;
        if (call.isCancelled()) {
            cancelled();
        }
        made.pump.start(items);
    }

    @Override
    public void item(ByteBuf item) {
        if (inbox != null) {
            inbox.add(item);
        }
    }

    @Override
    public void itemsEnded() {
        if (inbox != null) {
            inbox.end();
        }
    }

    @Override
    public void sendable() {
        Sent<?> sending = sent;
        ServerConnection to = connection.connection();
        while (sending != null && to.takesItems(call)) {
            ByteBuf items = sending.outbox.poll();
            if (items == null) {
                if (sending.outbox.isAtEnd()) {
                    sending.end();
                }
                return;
            }
            to.send(call, items);
        }
    }

    @Override
    public void cancelled() {
        super.cancelled();
        RpcException why = new RpcException(Status.of(StatusCode.CANCELLED, method + ": the caller gave the call up"));
        if (inbox != null) {
            inbox.fail(why);
        }
        Sent<?> sending = sent;
        if (sending != null) {
            sending.outbox.stop();
            if (sending.pump.stop()) {
                sending.fail(why);
            } else {
                sending.end();
            }
        }
    }

    @Override
    void answer(TerminalFrame frame) {
        super.answer(frame);
        if (inbox != null) {
            inbox.close();
        }
    }

    @Override
    public void toSend() {
        connection.later(send);
    }

    @Override
    public void taken(int bytes) {
        connection.later(() -> connection.connection().consumed(call, bytes));
    }

    @Override
    public void stop() {
        connection.later(() -> connection.connection().stopItems(call));
    }

    @Override
    public boolean passTime() {
        EventLoops.refuseCurrent("reading a stream");
        return false;
    }

    /** What the handler sends. */
    private static final class Sent<T> {
        final Outbox<T> outbox;
        final Pump<T> pump;
        private final Consumer<@Nullable Throwable> atEnd;
        private @Nullable Throwable failure;
        private boolean ended;

        Sent(Outbox<T> outbox, Executor executor, Consumer<@Nullable Throwable> atEnd) {
            this.outbox = outbox;
            this.pump = new Pump<>(outbox, executor, this::sourceEnded);
            this.atEnd = atEnd;
        }

        /** The call ends behind the items that are there, with the failure if there was one. */
        private void sourceEnded(@Nullable Throwable why) {
            synchronized (this) {
                failure = why;
            }
            outbox.end();
        }

        /** All items are on their way, or not needed any more. */
        void end() {
            Throwable why;
            synchronized (this) {
                if (ended) {
                    return;
                }
                ended = true;
                why = failure;
            }
            atEnd.accept(why);
        }

        void fail(Throwable why) {
            synchronized (this) {
                failure = why;
            }
            end();
        }
    }
}
