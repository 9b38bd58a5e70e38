/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.codec.Codec;
import io.beckon.protocol.IncomingCall;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call with streams on a server: their ends, between the handler and the connection. */
final class ServerStreams extends Answer implements StreamCarrier {
    private final MethodDescriptor<?, ?> method;
    private final @Nullable Inbox<?> inbox;
    private @Nullable Outbox<?> outbox;
    private @Nullable Pump<?> pump;
    private @Nullable Consumer<@Nullable Throwable> atEnd;
    private @Nullable Throwable failure;

    /** When an item came, or the call. */
    private long lastItem;

    ServerStreams(IncomingCall call, ServerLink link) {
        super(call, link);
        this.method = call.route().method();
        this.lastItem = link.network().time().nanoTime();
        this.inbox = method.kind().hasRequestStream() ? inbox(method.requestItems()) : null;
    }

    private <T> Inbox<T> inbox(Codec<T> codec) {
        return new Inbox<>(
                method.fullName(),
                codec,
                link.server().limits().window(),
                link.network().time(),
                this);
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
    public <T> void send(RpcStream<T> items, Consumer<@Nullable Throwable> end) {
        Codec<T> codec = (Codec<T>) method.responseItems();
        Outbox<T> to = new Outbox<>(
                codec, link.network().allocator(), () -> link.connection().maxAnswer(call), this);
        Pump<T> from = new Pump<>(to, link.network().time(), why -> {
            failure = why;
            to.end();
        });
        outbox = to;
        pump = from;
        atEnd = end;
        if (call.isCancelled()) {
            cancelled();
        }
        from.start(items);
    }

    @Override
    public void item(ByteBuf item) {
        if (inbox != null) {
            lastItem = link.network().time().nanoTime();
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
        Outbox<?> from = outbox;
        while (from != null && link.connection().takesItems(call)) {
            ByteBuf items = from.poll();
            if (items == null) {
                if (from.isAtEnd()) {
                    endSending();
                }
                return;
            }
            link.connection().send(call, items);
        }
    }

    @Override
    public void cancelled() {
        super.cancelled();
        RpcException why = new RpcException(Status.of(StatusCode.CANCELLED, method + ": the caller gave the call up"));
        if (inbox != null) {
            inbox.fail(why);
        }
        Outbox<?> from = outbox;
        Pump<?> source = pump;
        if (from != null && source != null) {
            from.stop();
            if (source.stop()) {
                failure = why;
            }
            endSending();
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
        link.later(this::sendable);
    }

    @Override
    public void taken(int bytes) {
        link.later(() -> link.connection().consumed(call, bytes));
    }

    @Override
    public void stop() {
        link.later(() -> link.connection().stopItems(call));
    }

    @Override
    public boolean passTime() {
        return link.network().time().passFor(method, lastItem);
    }

    private void endSending() {
        Consumer<@Nullable Throwable> end = atEnd;
        if (end != null) {
            atEnd = null;
            end.accept(failure);
        }
    }
}
