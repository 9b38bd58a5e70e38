/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.thrift.form.ClientType;
import io.beckon.thrift.form.Refusal;
import io.beckon.thrift.message.HeaderFrame;
import io.beckon.thrift.message.Message;
import io.beckon.thrift.message.MessageFormat;
import io.beckon.thrift.message.MessageHeader;
import io.beckon.thrift.message.MessageReader;
import io.beckon.thrift.message.MessageType;
import io.beckon.thrift.message.MessageWriter;
import io.beckon.thrift.message.ThriftException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The client's end of a connection, without I/O. Answers find their calls by number, whatever their order; one that belongs to no call
 * that is open or was given up ends the connection. Not thread-safe.
 */
final class ClientConversation {
    private final Dialect dialect;
    private final ByteBufAllocator allocator;
    private final MessageReader reader;
    private final MessageWriter writer;

    /** Calls by number; those that were given up stay until their answers come, so that no number means two calls. */
    private final Map<Integer, ThriftCall<?>> open = new LinkedHashMap<>();

    private @Nullable ByteBuf output;
    private int sequence;

    ClientConversation(Dialect dialect, int maxMessage, ByteBufAllocator allocator) {
        this.dialect = dialect;
        this.allocator = allocator;
        ClientType type = dialect.clientType();
        this.reader = new MessageReader(type, maxMessage, allocator);
        this.writer = new MessageWriter(type, allocator);
    }

    /** Sends a call. One that is one-way has ended then. */
    void send(ThriftCall<?> call) {
        boolean oneway = call.method().isOneway();
        int number = ++sequence;
        if (output == null) {
            output = allocator.buffer();
        }
        MessageFormat format = dialect.format();
        MessageHeader header = new MessageHeader(
                dialect.name(call.method().name()), oneway ? MessageType.ONEWAY : MessageType.CALL, number);
        HeaderFrame envelope = dialect.envelope(number, call.metadata());
        writer.write(format, header, call.arguments().duplicate(), envelope, output);
        if (oneway) {
            call.sent();
        } else {
            open.put(number, call);
        }
    }

    /**
     * Takes bytes, which stay the caller's.
     *
     * @throws ThriftException if they are no answers to what was asked
     */
    void receive(ByteBuf bytes) {
        reader.add(bytes);
        Message message;
        while ((message = reader.next()) != null) {
            ThriftCall<?> call = open.remove(message.header().sequence());
            if (call == null) {
                int number = message.header().sequence();
                message.body().release();
                throw new ThriftException(Refusal.MALFORMED, "an answer to call " + number + ", which is not open");
            } else if (call.hasEnded()) {
                message.body().release();
            } else {
                call.answered(message);
            }
        }
    }

    /** Fails all calls that have not ended. */
    void lost(String why) {
        reader.close();
        ByteBuf unsent = takeOutput();
        if (unsent != null) {
            unsent.release();
        }
        for (ThriftCall<?> call : open.values()) {
            if (!call.hasEnded()) {
                String text = call.method() + ": the connection was lost: " + why + "; the call may have been executed";
                call.failed(Status.of(StatusCode.UNAVAILABLE, text));
            }
        }
        open.clear();
    }

    /** {@return what is to be written, or null if nothing is; whoever takes it releases it} */
    @Nullable
    ByteBuf takeOutput() {
        ByteBuf taken = output;
        output = null;
        return taken;
    }

    /** {@return whether somebody waits for an answer} */
    boolean isAwaited() {
        return open.values().stream().anyMatch(call -> !call.hasEnded());
    }

    /** {@return how many calls have not been answered, given up or not} */
    int open() {
        return open.size();
    }
}
