/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.codec.Codec;
import io.beckon.netty.loop.CallGate;
import io.beckon.netty.loop.EventLoops;
import io.beckon.netty.loop.LoopTask;
import io.beckon.protocol.Arguments;
import io.beckon.protocol.ClientConnection;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.CallOptions;
import io.beckon.rpc.Metadata;
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
import io.netty.buffer.PooledByteBufAllocator;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** A call with streams: their ends, between the caller's threads and the connection's. An answer that is a stream is there at once. */
final class StreamingCall<R extends @Nullable Object> extends PendingCall<R> implements StreamCarrier {
    private final Executor executor;
    private final @Nullable Inbox<?> inbox;
    private final LoopTask send = this::sendable;
    private @Nullable Outbox<?> outbox;
    private @Nullable Pump<?> pump;
    /** Begins the caller's stream; null when it has begun, or there is none. Items are encoded as the call is, which is known when it is sent. */
    private @Nullable Runnable beginItems;

    /** Why the caller's own stream failed, if it did. */
    private volatile @Nullable Throwable sourceFailure;

    StreamingCall(
            MethodDescriptor<?, R> method,
            Arguments arguments,
            CallOptions options,
            @Nullable CallContext parent,
            Executor executor,
            CallGate gate,
            ClientTransport transport) {
        super(method, arguments, options, parent, executor, gate, transport);
        this.executor = executor;
        this.inbox = method.kind().hasResponseStream() ? inbox(method.responseItems()) : null;
    }

    private <T> Inbox<T> inbox(Codec<T> codec) {
        return new Inbox<>(method.fullName(), codec, transport.limits().window(), executor, this);
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
        int maxItem = transport.maxMessage(method);
        Outbox<T> out = new Outbox<>(codec, PooledByteBufAllocator.DEFAULT, () -> maxItem, this);
        Pump<T> from = new Pump<>(out, executor, failure -> {
            if (failure == null) {
                out.end();
            } else {
                sourceFailure = failure;
                transport.cancel(this);
            }
        });
        synchronized (this) {
            outbox = out;
            pump = from;
            beginItems = () -> from.start(items);
        }
    }

    @Override
    protected void item(ByteBuf item) {
        if (inbox != null) {
            inbox.add(item);
        }
    }

    @Override
    protected void sendable() {
        Outbox<?> from;
        Runnable begin;
        synchronized (this) {
            from = outbox;
            begin = beginItems;
            beginItems = null;
        }
        if (begin != null) {
            beginLater(begin);
        }
        ClientHandler connection = connection();
        if (from == null || connection == null) {
            return;
        }
        ClientConnection to = connection.connection();
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

    /** What the items come from may wait, which an event loop must not. */
    private void beginLater(Runnable begin) {
        try {
            executor.execute(begin);
        } catch (RejectedExecutionException e) {
            sourceFailure = e;
            transport.cancel(this);
        }
    }

    @Override
    protected void stopped() {
        endSending();
    }

    @Override
    void finish(Runnable completion) {
        endSending();
        super.finish(completion);
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
        if (inbox == null) {
            super.fail(failure);
        } else {
            inbox.fail(failure);
        }
    }

    @Override
    RpcException exception(Status status, Metadata metadata) {
        Throwable cause = sourceFailure;
        if (cause == null || status.code() != StatusCode.CANCELLED) {
            return super.exception(status, metadata);
        }
        String text = method + ": the caller's own stream failed: " + cause;
        return new RpcException(Status.of(StatusCode.CANCELLED, text), cause);
    }

    @Override
    public void toSend() {
        transport.later(send);
    }

    @Override
    public void taken(int bytes) {
        transport.later(() -> {
            ClientHandler connection = connection();
            if (connection != null) {
                connection.connection().consumed(this, bytes);
            }
        });
    }

    @Override
    public void stop() {
        transport.cancel(this);
    }

    @Override
    public boolean passTime() {
        EventLoops.refuseCurrent("reading a stream");
        return false;
    }

    private void endSending() {
        Outbox<?> out;
        Pump<?> from;
        Runnable begin;
        synchronized (this) {
            out = outbox;
            from = pump;
            begin = beginItems;
            beginItems = null;
        }
        if (out != null && from != null) {
            out.stop();
            from.stop();
        }
        if (begin != null) {
            beginLater(begin); // who sends items learns that nobody takes them
        }
    }
}
