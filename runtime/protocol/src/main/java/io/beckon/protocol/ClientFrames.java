/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CancelFrame;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.protocol.frame.ExceptionFrame;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.OnewayFrame;
import io.beckon.protocol.frame.ProtocolException;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.protocol.frame.TerminalFrame;

/** What a client does with each frame. */
final class ClientFrames implements Frame.Visitor {
    private final ClientConnection connection;
    private final Slots slots;

    ClientFrames(ClientConnection connection, Slots slots) {
        this.connection = connection;
        this.slots = slots;
    }

    @Override
    public void reply(ReplyFrame frame) {
        OutgoingCall call = release(frame);
        if (!call.hasEnded()) {
            call.end();
            call.replied(frame.result());
        }
    }

    @Override
    public void exception(ExceptionFrame frame) {
        OutgoingCall call = release(frame);
        if (!call.hasEnded()) {
            call.end();
            call.threw(frame.exceptionId(), frame.exception());
        }
    }

    @Override
    public void status(StatusFrame frame) {
        OutgoingCall call = release(frame);
        if (!call.hasEnded()) {
            call.fail(frame.status());
        }
    }

    @Override
    public void close(CloseFrame frame) {
        connection.closedByPeer(frame);
    }

    @Override
    public void call(CallFrame frame) {
        throw notForClients("CALL");
    }

    @Override
    public void oneway(OnewayFrame frame) {
        throw notForClients("ONEWAY");
    }

    @Override
    public void bind(BindFrame frame) {
        throw notForClients("BIND");
    }

    @Override
    public void cancel(CancelFrame frame) {
        throw notForClients("CANCEL");
    }

    /** Frees the slot of a call that ends; the call has ended before if nobody waits for it any more. */
    private OutgoingCall release(TerminalFrame frame) {
        OutgoingCall call = slots.release(frame.id());
        if (call == null) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "an answer for id " + frame.id() + ", which no call has");
        }
        return call;
    }

    private static ProtocolException notForClients(String type) {
        return new ProtocolException(CloseCode.PROTOCOL_ERROR, "frames of type " + type + " go to servers only");
    }
}
