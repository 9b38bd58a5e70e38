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

/** What a server does with each frame that arrives at one time. */
record ServerFrames(ServerConnection connection, Bindings bindings, long now) implements Frame.Visitor {
    @Override
    public void call(CallFrame frame) {
        connection.call(frame, now);
    }

    @Override
    public void oneway(OnewayFrame frame) {
        connection.oneway(frame, now);
    }

    @Override
    public void cancel(CancelFrame frame) {
        connection.cancel(frame);
    }

    @Override
    public void bind(BindFrame frame) {
        bindings.bind(frame);
    }

    @Override
    public void close(CloseFrame frame) {
        connection.closedByPeer(frame);
    }

    @Override
    public void reply(ReplyFrame frame) {
        throw notForServers("REPLY");
    }

    @Override
    public void exception(ExceptionFrame frame) {
        throw notForServers("ERROR");
    }

    @Override
    public void status(StatusFrame frame) {
        throw notForServers("ERROR");
    }

    private static ProtocolException notForServers(String type) {
        return new ProtocolException(CloseCode.PROTOCOL_ERROR, "frames of type " + type + " go to clients only");
    }
}
