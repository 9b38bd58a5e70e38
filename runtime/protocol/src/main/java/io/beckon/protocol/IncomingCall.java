/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.MessageFrame;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.server.Route;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/** A call as the server's end of a connection hands it out, to be answered by {@link ServerConnection#answer}. */
public final class IncomingCall extends Exchange {
    private final Bindings.Binding binding;
    private final Metadata metadata;
    private final MessageForm form;
    private final long begin;
    private final long deadline;
    private ByteBuf arguments = Unpooled.EMPTY_BUFFER;
    private @Nullable Listener listener;
    private volatile boolean cancelled;
    private boolean argumentsWhole;
    private boolean itemsEnded;
    private boolean answered;
    private boolean ignoring;
    private int argumentBytes;

    IncomingCall(int id, Bindings.Binding binding, Metadata metadata, MessageForm form, long begin, long deadline) {
        super(binding.method().kind(), id, binding.maxArguments());
        this.binding = binding;
        this.metadata = metadata;
        this.form = form;
        this.begin = begin;
        this.deadline = deadline;
    }

    /** What happens to a call before its end; on the connection's thread. */
    public interface Listener {
        /** An item of the caller's stream has come; valid until this returns, unless retained. */
        void item(ByteBuf item);

        /** The caller's stream has ended. */
        void itemsEnded();

        /** Items may be given to {@link ServerConnection#send}: those given before have been written. */
        void sendable();

        /** Nobody waits for an answer any more. */
        void cancelled();
    }

    /** {@return what answers it} */
    public Route<?, ?, ?> route() {
        return binding.route();
    }

    /** {@return whether the answer probably does not fit a frame, as that of the call before} On any thread. */
    public boolean isAnswerLong() {
        return binding.hasLongAnswers();
    }

    Bindings.Binding binding() {
        return binding;
    }

    @Override
    public MessageForm form() {
        return form;
    }

    @Override
    int peerMaxMessage() {
        return binding.method().maxMessage();
    }

    @Override
    boolean isPeerKnown() {
        return true;
    }

    /** {@return what came beside the arguments} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return a struct, which whoever got the call releases} */
    public ByteBuf arguments() {
        return arguments;
    }

    /** {@return when its time is over, on the clock of the connection's driver, in nanoseconds} */
    public long deadline() {
        return deadline;
    }

    /**
     * {@return whether at least half of its time has passed} The caller's time began when it sent the call, which took longer to arrive
     * than what it sends at the end: it may well be over there and not here.
     */
    boolean isHalfOver(long now) {
        return deadline != ServerConnection.NO_DEADLINE && now - begin >= (deadline - begin) / 2;
    }

    /** {@return whether nobody waits for an answer any more} Safe on any thread. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** Has somebody told what happens; from inside {@link ServerConnection.Calls#arrived} at the latest for calls with streams. */
    public void listener(Listener told) {
        listener = told;
    }

    /** {@return who is told what happens, or null} */
    public @Nullable Listener listener() {
        return listener;
    }

    void cancel() {
        if (!cancelled) {
            cancelled = true;
            if (listener != null) {
                listener.cancelled();
            }
        }
    }

    void arguments(ByteBuf whole) {
        arguments = whole;
        argumentBytes = whole.readableBytes();
        argumentsWhole = true;
    }

    boolean hasArguments() {
        return argumentsWhole;
    }

    /** {@return how long the arguments are or were} */
    int argumentBytes() {
        return argumentBytes;
    }

    /** {@return whether nothing of an answer has been given to be sent} */
    boolean isUnanswered() {
        Sending sending = sending();
        return !answered && (sending == null || !sending.hasHadItems());
    }

    boolean hasItemsToCome() {
        return kind().hasRequestStream() && !itemsEnded;
    }

    @Override
    boolean isAbandoned() {
        return cancelled || answered || ignoring;
    }

    @Override
    boolean takesItems() {
        return argumentsWhole && hasItemsToCome();
    }

    @Override
    void item(ByteBuf item) {
        if (listener != null) {
            listener.item(item);
        }
    }

    @Override
    void itemsEnded() {
        itemsEnded = true;
        if (listener != null) {
            listener.itemsEnded();
        }
    }

    @Override
    void sendable() {
        if (listener != null && !cancelled) {
            listener.sendable();
        }
    }

    @Override
    void whole(MessageFrame first, ByteBuf message) {
        arguments(message.retain());
    }

    /** {@return whether this is its first answer} */
    boolean answerOnce() {
        boolean first = !answered;
        answered = true;
        return first;
    }

    /** {@return whether its handler has ended} */
    boolean isAnswered() {
        return answered;
    }

    /** No more items are wanted. */
    void ignoreItems() {
        ignoring = true;
    }
}
