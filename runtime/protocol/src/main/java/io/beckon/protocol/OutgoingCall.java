/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;

/**
 * A call as its caller's end of a connection sees it. It ends by exactly one of {@link #sent}, {@link #replied}, {@link #threw} and
 * {@link #failed}, called once, on the connection's thread.
 */
public abstract class OutgoingCall {
    private final String method;
    private final boolean oneway;
    private final ByteBuf arguments;
    private final long deadline;
    private final long timeout;

    /** The slot and generation once it is open, or 0. */
    private int id;

    /** How many calls the connection has sent, with this one. */
    private long sequence;

    private boolean ended;

    /**
     * @param method {@code pkg.Service/method}
     * @param oneway whether it is never answered
     * @param arguments a struct; released by the connection
     * @param start when the call began, on the clock of the connection's driver, in nanoseconds
     * @param timeout how many nanoseconds it may take from there
     */
    protected OutgoingCall(String method, boolean oneway, ByteBuf arguments, long start, long timeout) {
        this.method = method;
        this.oneway = oneway;
        this.arguments = arguments;
        this.deadline = start + timeout;
        this.timeout = timeout;
    }

    /** A one-way call has been written. */
    protected abstract void sent();

    /**
     * The result has come.
     *
     * @param result valid until this returns, unless retained
     */
    protected abstract void replied(ByteBuf result);

    /**
     * An exception has come that the method declares.
     *
     * @param exceptionId its number in the method's {@code throws}
     * @param exception valid until this returns, unless retained
     */
    protected abstract void threw(int exceptionId, ByteBuf exception);

    /** The call failed. */
    protected abstract void failed(Status status);

    /**
     * Ends a call that was not sent: releases its arguments and fails it as certainly not executed.
     *
     * @param code why
     * @param text what happened; the method's name is put before it
     */
    protected final void refuse(StatusCode code, String text) {
        arguments.release();
        fail(Status.notExecuted(code, method + ": " + text));
    }

    final String method() {
        return method;
    }

    final boolean isOneway() {
        return oneway;
    }

    final ByteBuf arguments() {
        return arguments;
    }

    /** {@return how many nanoseconds are left; 0 or less if none} */
    final long left(long now) {
        return deadline - now;
    }

    final String timeout() {
        return timeout / 1_000_000 + " ms";
    }

    final int id() {
        return id;
    }

    final long sequence() {
        return sequence;
    }

    final boolean hasEnded() {
        return ended;
    }

    final void open(int id, long sequence) {
        this.id = id;
        this.sequence = sequence;
    }

    /** Nothing more will be told to the call. */
    final void end() {
        ended = true;
    }

    final void fail(Status status) {
        ended = true;
        failed(status);
    }
}
