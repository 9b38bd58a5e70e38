/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.IncomingCall;
import io.beckon.protocol.frame.ExceptionFrame;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.rpc.Status;
import io.beckon.rpc.server.Responder;
import io.netty.buffer.ByteBuf;

/** A call and the way of its outcome back to the connection that it came from. */
record ServerCall(IncomingCall call, ServerHandler connection) implements Responder {
    @Override
    public ByteBuf buffer() {
        return connection.answerBuffer();
    }

    @Override
    public boolean isCancelled() {
        return call.isCancelled();
    }

    @Override
    public void result(ByteBuf result) {
        connection.answerLater(new Outcome(call, new ReplyFrame(call.id(), result)));
    }

    @Override
    public void exception(int id, ByteBuf exception) {
        connection.answerLater(new Outcome(call, new ExceptionFrame(call.id(), id, exception)));
    }

    @Override
    public void status(Status status) {
        connection.answerLater(new Outcome(call, new StatusFrame(call.id(), status)));
    }
}
