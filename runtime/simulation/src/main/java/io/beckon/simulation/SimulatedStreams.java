/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.codec.Codec;
import io.beckon.protocol.Arguments;
import io.beckon.protocol.ClientConnection;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.Streaming;
import io.beckon.rpc.stream.Inbox;
import io.beckon.rpc.stream.Outbox;
import io.beckon.rpc.stream.Pump;
import io.beckon.rpc.stream.StreamCarrier;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** A call with streams of a client: their ends, between the caller and the connection. An answer that is a stream is there at once. */
final class SimulatedStreams<R extends @Nullable Object> extends SimulatedCall<R> implements StreamCarrier {
    private final @Nullable Inbox<?> inbox;
    private @Nullable Outbox<?> outbox;
    private @Nullable Pump<?> pump;
    /** Begins the caller's stream; null when it has begun, or there is none. Items are encoded as the call is, which is known when it is sent. */
    private @Nullable Runnable beginItems;

    private @Nullable Throwable sourceFailure;

    /** When an item came, or the call began. */
    private long lastItem;

    SimulatedStreams(
            MethodDescriptor<?, R> method, Arguments arguments, CallOptions options, SimulatedChannel channel) {
        super(method, arguments, options, channel);
        this.lastItem = channel.network().time().nanoTime();
        this.inbox = method.kind().hasResponseStream() ? inbox(method.responseItems()) : null;
    }

    private <T> Inbox<T> inbox(Codec<T> codec) {
        return new Inbox<>(
                method.fullName(),
                codec,
                channel.limits().window(),
                channel.network().time(),
                this);
    }

    /** Hands an answer that is a stream out, and remembers what to send; before the call is sent. */
    @SuppressWarnings("unchecked") // the descriptor's items are those of the streams that its types name
    void prepare(Object arguments) {
        if (inbox != null) {
            future().complete((R) inbox);
        }
        if (method.kind().hasRequestStream()) {
            prepare((RpcStream<Object>) ((Streaming<?, ?>) arguments).items(), (Codec<Object>) method.requestItems());
        }
    }

    private <T> void prepare(RpcStream<T> items, Codec<T> codec) {
        int maxItem = channel.limits().maxMessage();
        Outbox<T> out = new Outbox<>(codec, channel.network().allocator(), () -> maxItem, this);
        Pump<T> from = new Pump<>(out, channel.network().time(), failure -> {
            if (failure == null) {
                out.end();
            } else {
                sourceFailure = failure;
                cancelLater();
            }
        });
        outbox = out;
        pump = from;
        beginItems = () -> from.start(items);
    }

    @Override
    protected void item(ByteBuf item) {
        if (inbox != null) {
            lastItem = channel.network().time().nanoTime();
            inbox.add(item);
        }
    }

    @Override
    protected void sendable() {
        beginItems();
        Outbox<?> from = outbox;
        ClientLink on = link();
        if (from == null || on == null) {
            return;
        }
        ClientConnection to = on.connection();
        while (to.takesItems(this)) {
            ByteBuf items = from.poll();
            if (items == null) {
                if (from.isAtEnd()) {
                    to.endItems(this);
                }
                return;
            }
            to.send(this, items);
        }
    }

    private void beginItems() {
        if (beginItems != null) {
            channel.network().time().execute(beginItems);
            beginItems = null;
        }
    }

    @Override
    protected void stopped() {
        endSending();
    }

    @Override
    void ended() {
        endSending();
    }

    @Override
    void succeed(R result) {
        if (inbox == null) {
            super.succeed(result);
        } else {
            inbox.end();
        }
    }

    @Override
    void fail(Throwable failure) {
        Throwable told = failure;
        if (sourceFailure != null && failure instanceof RpcException rpc && rpc.code() == StatusCode.CANCELLED) {
            String text = method + ": the caller's own stream failed: " + sourceFailure;
            told = new RpcException(Status.of(StatusCode.CANCELLED, text), sourceFailure);
        }
        if (inbox == null) {
            super.fail(told);
        } else {
            inbox.fail(told);
        }
    }

    @Override
    public void toSend() {
        onLink(on -> sendable());
    }

    @Override
    public void taken(int bytes) {
        onLink(on -> on.connection().consumed(this, bytes));
    }

    @Override
    public void stop() {
        cancelLater();
    }

    @Override
    public boolean passTime() {
        return channel.network().time().passFor(method, lastItem);
    }

    private void endSending() {
        Outbox<?> out = outbox;
        Pump<?> from = pump;
        if (out != null && from != null) {
            out.stop();
            from.stop();
        }
        beginItems(); // who sends items learns that nobody takes them
    }
}
