/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.codec.Codec;
import io.beckon.netty.loop.LoopTask;
import io.beckon.protocol.IncomingCall;
import io.beckon.protocol.Limit;
import io.beckon.protocol.frame.ExceptionFrame;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.protocol.frame.TerminalFrame;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.server.Responder;
import io.netty.buffer.ByteBuf;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** A call and the way of its outcome back to the connection that it came from. */
class ServerCall implements Responder, IncomingCall.Listener, LoopTask {
    /** What a client is told for whose call there is no handler or no thread: handlers come and go in milliseconds. */
    private static final Metadata RETRY_AFTER = Metadata.EMPTY.with(RpcException.RETRY_AFTER, "100");

    final IncomingCall call;
    final ServerHandler connection;

    private volatile @Nullable CallContext context;

    /** What the call ended with, on its way to the event loop. */
    private @Nullable TerminalFrame outcome;

    /** How many bytes of it the server counts until the connection does. */
    private int handedOver;

    /** The call is refused for want of memory, which has been counted. */
    private boolean overloaded;

    ServerCall(IncomingCall call, ServerHandler connection) {
        this.call = call;
        this.connection = connection;
    }

    @Override
    public final ByteBuf buffer() {
        return connection.answerBuffer(call);
    }

    @Override
    public final MessageForm form() {
        return call.form();
    }

    @Override
    public final String peer() {
        return connection.peer();
    }

    @Override
    public final @Nullable Principal principal() {
        return connection.principal();
    }

    @Override
    public final Metadata metadata() {
        return call.metadata();
    }

    @Override
    public final void context(CallContext told) {
        context = told;
        if (call.isCancelled()) {
            told.cancel();
        }
    }

    @Override
    public void cancelled() {
        CallContext told = context;
        if (told != null) {
            told.cancel();
        }
    }

    @Override
    public void item(ByteBuf item) {}

    @Override
    public void itemsEnded() {}

    @Override
    public void sendable() {}

    @Override
    public final boolean isCancelled() {
        return call.isCancelled();
    }

    @Override
    public final <T extends @Nullable Object> boolean resultInPlace(Codec<T> codec, T result) {
        return connection.isTurning() && connection.connection().reply(call, answerMetadata(), codec, result);
    }

    @Override
    public final void result(ByteBuf result) {
        handOver(result.readableBytes());
        answer(new ReplyFrame(call.id(), answerMetadata(), call.isPacked(), 0, result));
    }

    @Override
    public final void exception(int id, ByteBuf exception) {
        handOver(exception.readableBytes());
        answer(new ExceptionFrame(call.id(), id, answerMetadata(), call.isPacked(), 0, exception));
    }

    @Override
    public final void status(Status status) {
        boolean isFull = status.notExecuted() && status.code() == StatusCode.RESOURCE_EXHAUSTED;
        if (isFull && !overloaded) {
            connection.port().hits().count(Limit.TOTAL_RUNNING);
        }
        answer(new StatusFrame(call.id(), status, isFull ? RETRY_AFTER : answerMetadata()));
    }

    @Override
    public final boolean isOverloaded() {
        overloaded = connection.isOverloaded();
        return overloaded;
    }

    private Metadata answerMetadata() {
        CallContext told = context;
        return told == null ? Metadata.EMPTY : told.answerMetadata();
    }

    void answer(TerminalFrame frame) {
        outcome = frame;
        connection.later(this);
    }

    @Override
    public final void run() {
        if (outcome != null) {
            connection.answer(call, outcome);
        }
        arrived();
    }

    @Override
    public final void rejected() {
        if (outcome != null) {
            outcome.release();
        }
        arrived();
    }

    private void handOver(int bytes) {
        handedOver = bytes;
        connection.handOver(bytes);
    }

    private void arrived() {
        connection.handOver(-handedOver);
    }
}
