/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.compression.MarkedForm;
import io.beckon.protocol.frame.ExceptionFrame;
import io.beckon.protocol.frame.MessageFrame;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.MethodSignature;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * A call as its caller's end of a connection sees it. It ends by exactly one of {@link #sent}, {@link #replied}, {@link #threw} and
 * {@link #failed}, called once, on the connection's thread; what else is called comes before.
 */
public abstract non-sealed class OutgoingCall extends Exchange {
    private final MethodSignature method;
    private final Metadata metadata;
    private final Arguments arguments;
    private final long deadline;
    private final long timeout;

    /** What the connection knows of the method; null until the call is sent. */
    private MethodNumbers.@Nullable Bound bound;

    /** How many calls the connection has sent, with this one. */
    private long sequence;

    private boolean ended;

    /**
     * @param method which
     * @param metadata what travels beside the arguments
     * @param arguments taken over; released by the connection
     * @param start when the call began, on the clock of the connection's driver, in nanoseconds
     * @param timeout how many nanoseconds it may take from there, or {@link ClientConnection#NEVER}
     */
    protected OutgoingCall(MethodSignature method, Metadata metadata, Arguments arguments, long start, long timeout) {
        super(method.kind(), 0, method.maxMessage());
        this.method = method;
        this.metadata = metadata;
        this.arguments = arguments;
        this.deadline = start + timeout;
        this.timeout = timeout;
    }

    /** A one-way call has been written. */
    protected abstract void sent();

    /**
     * The result has come, which for a stream of items is empty and behind the last of them.
     *
     * @param result valid until this returns, unless retained
     * @param metadata what came beside it
     */
    protected abstract void replied(ByteBuf result, Metadata metadata);

    /**
     * An exception has come that the method declares.
     *
     * @param exceptionId its number in the method's {@code throws}
     * @param exception valid until this returns, unless retained
     * @param metadata what came beside it
     */
    protected abstract void threw(int exceptionId, ByteBuf exception, Metadata metadata);

    /**
     * The call failed.
     *
     * @param metadata what came beside the status; empty where no server said it
     */
    protected abstract void failed(Status status, Metadata metadata);

    /** An item of the answer has come; valid until this returns, unless retained. */
    @Override
    protected void item(ByteBuf item) {
        throw new IllegalStateException(method + " has no stream of items for the caller");
    }

    /** Items may be given to {@link ClientConnection#send}: the arguments, or the items given before, have been written. */
    @Override
    protected void sendable() {}

    /** The server reads no more of the caller's items. */
    protected void stopped() {}

    /**
     * The connection has ended before it sent the call, which certainly was not executed. {@return whether the call goes by another one;
     * if not, it is refused} Nothing of the call has been released then.
     */
    protected boolean takeBack() {
        return false;
    }

    /**
     * Ends a call that was not sent: releases its arguments and fails it as certainly not executed.
     *
     * @param code why
     * @param text what happened; the method's name is put before it
     */
    protected final void refuse(StatusCode code, String text) {
        refuse(Status.notExecuted(code, method + ": " + text));
    }

    final void refuse(Status status) {
        arguments.release();
        fail(status);
    }

    @Override
    public final MessageForm form() {
        return arguments.form();
    }

    /** {@return whether each message begins with a byte that tells how it is compressed} */
    final boolean isMarked() {
        return arguments.form() instanceof MarkedForm;
    }

    @Override
    final int peerMaxMessage() {
        return bound == null ? 0 : bound.maxMessage();
    }

    @Override
    final boolean isPeerKnown() {
        return method.maxMessage() == 0 || bound != null && bound.isAnswered();
    }

    final void bound(MethodNumbers.Bound known) {
        bound = known;
    }

    @Override
    final boolean isAbandoned() {
        return ended;
    }

    @Override
    final boolean takesItems() {
        return kind().hasResponseStream();
    }

    /** The answer's stream ends with the answer. */
    @Override
    final void itemsEnded() {}

    @Override
    final void whole(MessageFrame first, ByteBuf message) {
        if (first instanceof ReplyFrame reply) {
            end();
            replied(message, reply.metadata());
        } else if (first instanceof ExceptionFrame exception) {
            end();
            threw(exception.exceptionId(), message, exception.metadata());
        }
    }

    final MethodSignature method() {
        return method;
    }

    /** {@return whether it is never answered} */
    public final boolean isOneway() {
        return kind() == MethodKind.ONEWAY;
    }

    final Metadata metadata() {
        return metadata;
    }

    final Arguments arguments() {
        return arguments;
    }

    final boolean hasDeadline() {
        return timeout != ClientConnection.NEVER;
    }

    /** {@return whether it may take as long as its parties like} */
    final boolean isEndless() {
        return kind().isStreaming() || !hasDeadline();
    }

    /** {@return when it began} */
    final long start() {
        return deadline - timeout;
    }

    /** {@return how many nanoseconds are left; 0 or less if none} */
    final long left(long now) {
        return hasDeadline() ? deadline - now : ClientConnection.NEVER;
    }

    final String timeout() {
        return timeout / 1_000_000 + " ms";
    }

    final long sequence() {
        return sequence;
    }

    final boolean hasEnded() {
        return ended;
    }

    final void sequence(long number) {
        sequence = number;
    }

    /** Nothing more will be told to the call. */
    final void end() {
        ended = true;
    }

    final void fail(Status status) {
        fail(status, Metadata.EMPTY);
    }

    final void fail(Status status, Metadata with) {
        ended = true;
        failed(status, with);
    }
}
