/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.protocol.IncomingCall;
import io.beckon.protocol.frame.ExceptionFrame;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.protocol.frame.TerminalFrame;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.Status;
import io.beckon.rpc.server.Responder;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** A call and the way of its outcome back to the connection that it came from. */
class Answer implements Responder, IncomingCall.Listener {
    final IncomingCall call;
    final ServerLink link;
    private @Nullable CallContext context;

    Answer(IncomingCall call, ServerLink link) {
        this.call = call;
        this.link = link;
    }

    @Override
    public final ByteBuf buffer() {
        return link.answerBuffer(call);
    }

    @Override
    public final MessageForm form() {
        return call.form();
    }

    @Override
    public final String peer() {
        return link.client();
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
        if (context != null) {
            context.cancel();
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
        return call.isCancelled() || link.server().isCrashed();
    }

    @Override
    public final void result(ByteBuf result) {
        answer(new ReplyFrame(call.id(), answerMetadata(), call.isPacked(), 0, result));
    }

    @Override
    public final void exception(int id, ByteBuf exception) {
        answer(new ExceptionFrame(call.id(), id, answerMetadata(), call.isPacked(), 0, exception));
    }

    @Override
    public final void status(Status status) {
        answer(new StatusFrame(call.id(), status, answerMetadata()));
    }

    private Metadata answerMetadata() {
        return context == null ? Metadata.EMPTY : context.answerMetadata();
    }

    void answer(TerminalFrame frame) {
        link.answer(call, frame);
    }
}
