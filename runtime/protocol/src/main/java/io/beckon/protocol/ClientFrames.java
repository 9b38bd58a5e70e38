/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.BoundFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CancelFrame;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.DataFrame;
import io.beckon.protocol.frame.DrainFrame;
import io.beckon.protocol.frame.ExceptionFrame;
import io.beckon.protocol.frame.MessageFrame;
import io.beckon.protocol.frame.OnewayFrame;
import io.beckon.protocol.frame.PingFrame;
import io.beckon.protocol.frame.ProtocolException;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.SettingsFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** What a client does with each frame. */
final class ClientFrames extends CommonFrames {
    private final ClientConnection connection;
    private final Slots slots;

    ClientFrames(ClientConnection connection, Slots slots) {
        super(connection);
        this.connection = connection;
        this.slots = slots;
    }

    @Override
    @Nullable
    Exchange open(int id) {
        return slots.get(id);
    }

    @Override
    public void reply(ReplyFrame frame) {
        terminal(frame);
    }

    @Override
    public void exception(ExceptionFrame frame) {
        terminal(frame);
    }

    /** A status may come while a message is on its way in parts, which then never becomes whole. */
    @Override
    public void status(StatusFrame frame) {
        OutgoingCall call = answered(frame.id());
        release(call);
        if (!call.hasEnded()) {
            call.fail(frame.status(), frame.metadata());
        }
    }

    /** A server sends no items but those of the answer's stream, which ends with the answer. */
    @Override
    public void data(DataFrame frame) {
        if (frame.end()) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "a server's stream ends with REPLY or ERROR, not DATA");
        }
        super.data(frame);
    }

    /** The server reads no more items. */
    @Override
    public void cancel(CancelFrame frame) {
        OutgoingCall call = slots.get(frame.id());
        if (call == null) {
            return; // it has crossed the end of the call
        }
        if (!call.kind().hasRequestStream()) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "CANCEL for id " + frame.id() + ", whose call sends no stream");
        }
        connection.sendingOf(call).release();
        if (!call.hasEnded()) {
            call.stopped();
        }
    }

    @Override
    public void drain(DrainFrame frame) {
        if (frame.ack()) {
            throw wrongWay("DRAIN with an acknowledgement", "servers");
        }
        connection.drainedByPeer();
    }

    @Override
    public void settings(SettingsFrame frame) {
        connection.settings(frame);
    }

    @Override
    public void call(CallFrame frame) {
        throw wrongWay("CALL", "servers");
    }

    @Override
    public void oneway(OnewayFrame frame) {
        throw wrongWay("ONEWAY", "servers");
    }

    @Override
    public void bind(BindFrame frame) {
        throw wrongWay("BIND", "servers");
    }

    @Override
    public void bound(BoundFrame frame) {
        connection.bound(frame);
    }

    @Override
    void pong(PingFrame frame) {
        connection.pong(frame);
    }

    @Override
    void whole(Exchange exchange, MessageFrame first, ByteBuf message) {
        OutgoingCall call = answered(exchange.id());
        release(call);
        if (!call.hasEnded()) {
            call.whole(first, message);
        }
    }

    private void terminal(MessageFrame frame) {
        OutgoingCall call = answered(frame.id());
        call.requireNoPartial("an answer");
        call.requireEncoding(frame.packed(), "an answer");
        if (frame.total() != 0) {
            connection.beginParts(call, frame, frame.total(), frame.message());
        } else {
            whole(call, frame, frame.message());
        }
    }

    private OutgoingCall answered(int id) {
        OutgoingCall call = slots.get(id);
        if (call == null || call.isOneway()) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "an answer for id " + id + ", which no call has");
        }
        return call;
    }

    /** Frees the slot of a call that ends; the call has ended before if nobody waits for it any more. */
    private void release(OutgoingCall call) {
        slots.release(call.id());
        connection.forget(call);
    }
}
