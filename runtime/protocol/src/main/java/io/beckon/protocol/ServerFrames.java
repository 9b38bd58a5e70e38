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

/** What a server does with each frame. */
final class ServerFrames extends CommonFrames {
    private final ServerConnection connection;

    ServerFrames(ServerConnection connection) {
        super(connection);
        this.connection = connection;
    }

    @Override
    @Nullable
    Exchange open(int id) {
        return connection.open(id);
    }

    @Override
    public void call(CallFrame frame) {
        connection.call(frame, now());
    }

    @Override
    public void oneway(OnewayFrame frame) {
        connection.oneway(frame, now());
    }

    @Override
    public void cancel(CancelFrame frame) {
        connection.cancel(frame);
    }

    @Override
    public void bind(BindFrame frame) {
        connection.bind(frame);
    }

    @Override
    public void bound(BoundFrame frame) {
        throw wrongWay("BIND with an answer", "clients");
    }

    @Override
    public void drain(DrainFrame frame) {
        connection.drain(frame);
    }

    @Override
    public void settings(SettingsFrame frame) {
        throw wrongWay("SETTINGS", "clients");
    }

    @Override
    public void reply(ReplyFrame frame) {
        throw wrongWay("REPLY", "clients");
    }

    @Override
    public void exception(ExceptionFrame frame) {
        throw wrongWay("ERROR", "clients");
    }

    @Override
    public void status(StatusFrame frame) {
        throw wrongWay("ERROR", "clients");
    }

    @Override
    void pong(PingFrame frame) {
        throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "an answer to a PING that was not sent");
    }

    @Override
    void whole(Exchange exchange, MessageFrame first, ByteBuf message) {
        IncomingCall call = connection.open(exchange.id());
        if (call != null) {
            connection.whole(call, first, message);
        }
    }
}
