/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.rpc.CallContext;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.server.Route;
import io.beckon.thrift.message.HeaderFrame;
import io.beckon.thrift.message.Message;
import io.beckon.thrift.message.MessageHeader;
import io.beckon.thrift.message.MessageType;
import org.jspecify.annotations.Nullable;

/** A call of a client of Apache Thrift, until it is answered. */
final class ServedCall {
    private final Message message;
    private final boolean answered;
    private final @Nullable Route<?, ?, ?> route;
    private @Nullable Answer answer;
    private volatile boolean cancelled;
    private volatile @Nullable CallContext context;

    /**
     * @param message what came; its body is not kept
     * @param route what answers it, or null if nothing does
     */
    ServedCall(Message message, @Nullable Route<?, ?, ?> route) {
        this.message = message;
        this.route = route;
        boolean oneway = route != null && route.method().isOneway();
        this.answered = message.header().type() != MessageType.ONEWAY && !oneway;
    }

    Message message() {
        return message;
    }

    @Nullable
    Route<?, ?, ?> route() {
        return route;
    }

    /** {@return whether an answer is due: never where the method is one-way, whatever an old client may have written} */
    boolean isAnswered() {
        return answered;
    }

    /** {@return the header of its answer, with the method's name alone, as Apache's multiplexed servers have it} */
    MessageHeader answerHeader(MessageType type) {
        MessageHeader asked = message.header();
        return new MessageHeader(ServiceNames.method(asked.name()), type, asked.sequence());
    }

    boolean mayOvertake() {
        return message.envelope() != null && message.envelope().isOutOfOrder();
    }

    @Nullable
    Answer answer() {
        return answer;
    }

    void answer(Answer answer) {
        this.answer = answer;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** {@return what came beside the arguments: the headers, where the client's form has them} */
    Metadata metadata() {
        HeaderFrame envelope = message.envelope();
        return envelope == null ? Metadata.EMPTY : envelope.headers();
    }

    /** {@return what is to go beside the answer} On any thread. */
    Metadata answerMetadata() {
        CallContext told = context;
        return told == null ? Metadata.EMPTY : told.answerMetadata();
    }

    /** The handler is about to run, and is to know when the client has gone. On any thread. */
    void context(CallContext told) {
        context = told;
        if (cancelled) {
            told.cancel();
        }
    }

    /** The client has gone. On any thread. */
    void cancel() {
        cancelled = true;
        CallContext told = context;
        if (told != null) {
            told.cancel();
        }
    }
}
