/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.codec.Encoding;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.server.Responder;
import io.beckon.thrift.message.ApplicationError;
import io.beckon.thrift.message.MessageFormat;
import io.beckon.thrift.message.MessageType;
import io.netty.buffer.ByteBuf;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** The way of a call's outcome back to the connection that it came from. */
record ServedResponder(ServedCall call, ThriftServerHandler connection) implements Responder {
    @Override
    public ByteBuf buffer() {
        return connection.answerBuffer();
    }

    @Override
    public Encoding encoding() {
        return format().encoding();
    }

    @Override
    public String peer() {
        return connection.client();
    }

    @Override
    public @Nullable Principal principal() {
        return connection.certified();
    }

    @Override
    public Metadata metadata() {
        return call.metadata();
    }

    @Override
    public void context(CallContext context) {
        call.context(context);
    }

    @Override
    public boolean isCancelled() {
        return call.isCancelled();
    }

    @Override
    public boolean isOverloaded() {
        return connection.hasNoRoom();
    }

    @Override
    public void result(ByteBuf result) {
        connection.answerLater(call, new Answer(MessageType.REPLY, result, call.answerMetadata()));
    }

    @Override
    public void exception(int id, ByteBuf exception) {
        ByteBuf body = connection.unboundedBuffer();
        format().writeInField(id, exception, body);
        exception.release();
        connection.answerLater(call, new Answer(MessageType.REPLY, body, call.answerMetadata()));
    }

    @Override
    public void status(Status status) {
        ByteBuf body = connection.unboundedBuffer();
        encoding().encode(ApplicationError.CODEC, Errors.of(status), body);
        connection.answerLater(
                call,
                new Answer(
                        MessageType.EXCEPTION,
                        body,
                        call.answerMetadata(),
                        status.code() == StatusCode.INVALID_ARGUMENT));
    }

    private MessageFormat format() {
        return call.message().format();
    }
}
