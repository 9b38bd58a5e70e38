/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.rpc.Metadata;
import io.beckon.rpc.server.Route;
import io.beckon.thrift.message.ApplicationError;
import io.beckon.thrift.message.ClientType;
import io.beckon.thrift.message.HeaderFrame;
import io.beckon.thrift.message.Message;
import io.beckon.thrift.message.MessageHeader;
import io.beckon.thrift.message.MessageReader;
import io.beckon.thrift.message.MessageType;
import io.beckon.thrift.message.MessageWriter;
import io.beckon.thrift.message.ThriftException;
import io.beckon.thrift.message.ThriftProtocol;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server's end of a connection, without I/O: calls are handed out in the order in which they come, and answered in that order
 * however they end, unless the client says that it takes answers as they are. Not thread-safe.
 */
final class ServerConversation {
    private final ServiceNames names;
    private final int maxCalls;
    private final Handler handler;
    private final ByteBufAllocator allocator;
    private final MessageReader reader;
    private final MessageWriter writer;

    /** Calls whose answers are due, in order; those of clients that take any order are in {@link #unordered}. */
    private final ArrayDeque<ServedCall> ordered = new ArrayDeque<>();

    private final Set<ServedCall> unordered = new HashSet<>();
    private @Nullable ByteBuf output;
    private @Nullable ThriftException failure;
    private int running;
    private boolean ending;

    /** Is given each call that is to run, with its arguments, which it releases. Brings no answer before it returns. */
    @FunctionalInterface
    interface Handler {
        void handle(ServedCall call, Route<?, ?, ?> route, ByteBuf arguments);
    }

    ServerConversation(
            ClientType type,
            ServiceNames names,
            int maxMessage,
            int maxCalls,
            ByteBufAllocator allocator,
            Handler handler) {
        this.names = names;
        this.maxCalls = maxCalls;
        this.allocator = allocator;
        this.handler = handler;
        this.reader = new MessageReader(type, maxMessage, allocator);
        this.writer = new MessageWriter(type, allocator);
    }

    /** Takes bytes, which stay the caller's. What is wrong with them is in {@link #failure} afterwards. */
    void receive(ByteBuf bytes) {
        if (!ending) {
            reader.add(bytes);
            readMessages();
        }
    }

    /** A call has ended; the answer is taken over. */
    void answer(ServedCall call, Answer answer) {
        running--;
        if (!call.isAnswered() || call.isCancelled()) {
            answer.body().release();
        } else if (unordered.remove(call)) {
            write(call, answer);
        } else {
            call.answer(answer);
            writeAnswered();
        }
        readMessages();
    }

    /** Takes no new calls. */
    void drain() {
        end();
    }

    /** The connection is gone: nobody waits for answers. */
    void lost() {
        end();
        for (ServedCall call : ordered) {
            call.cancel();
            Answer answer = call.answer();
            if (answer != null) {
                answer.body().release();
            }
        }
        ordered.clear();
        unordered.forEach(ServedCall::cancel);
        unordered.clear();
        ByteBuf unsent = takeOutput();
        if (unsent != null) {
            unsent.release();
        }
    }

    /** {@return what is to be written, or null if nothing is; whoever takes it releases it} */
    @Nullable
    ByteBuf takeOutput() {
        ByteBuf taken = output;
        output = null;
        return taken;
    }

    /** {@return why no more is read, or null if that has another reason or is not so} */
    @Nullable
    ThriftException failure() {
        return failure;
    }

    /** {@return whether all calls have ended and no more are taken} */
    boolean isOver() {
        return ending && running == 0 && ordered.isEmpty() && unordered.isEmpty();
    }

    /** {@return whether so many calls have not ended, or not been answered, that no more should be read} */
    boolean isSaturated() {
        return running >= maxCalls || ordered.size() >= maxCalls;
    }

    private void readMessages() {
        try {
            Message message;
            while (!ending && !isSaturated() && (message = reader.next()) != null) {
                take(message);
            }
        } catch (ThriftException e) {
            failure = e;
            tellUnknownForm(e);
            end();
        }
    }

    private void take(Message message) {
        MessageHeader header = message.header();
        Route<?, ?, ?> route = names.find(header.name());
        ServedCall call = new ServedCall(message, route);
        if (header.type() != MessageType.CALL && header.type() != MessageType.ONEWAY) {
            message.body().release();
            refuse(call, ApplicationError.Type.INVALID_MESSAGE_TYPE, "a client sends calls, not a " + header.type());
        } else if (route == null) {
            message.body().release();
            refuse(call, ApplicationError.Type.UNKNOWN_METHOD, names.unknown(header.name()));
        } else {
            running++;
            await(call);
            handler.handle(call, route, message.body());
        }
    }

    private void await(ServedCall call) {
        if (call.isAnswered()) {
            if (call.mayOvertake()) {
                unordered.add(call);
            } else {
                ordered.add(call);
            }
        }
    }

    private void refuse(ServedCall call, ApplicationError.Type type, String why) {
        if (call.isAnswered()) {
            ByteBuf body = allocator.buffer();
            call.message().protocol().encoding().encode(ApplicationError.CODEC, new ApplicationError(type, why), body);
            Answer answer = new Answer(MessageType.EXCEPTION, body, Metadata.EMPTY);
            if (call.mayOvertake()) {
                write(call, answer);
            } else {
                ordered.add(call);
                call.answer(answer);
                writeAnswered();
            }
        }
    }

    /** The header transport's format asks for an answer where the payload cannot be understood; it belongs to no call. */
    private void tellUnknownForm(ThriftException e) {
        ApplicationError.Type type = switch (e.reason()) {
            case UNKNOWN_TRANSFORM -> ApplicationError.Type.INVALID_TRANSFORM;
            case UNKNOWN_PROTOCOL -> ApplicationError.Type.INVALID_PROTOCOL;
            default -> null;
        };
        if (type != null) {
            HeaderFrame envelope = new HeaderFrame(0, 0, ThriftProtocol.BINARY, false, Metadata.EMPTY);
            MessageHeader header = new MessageHeader("", MessageType.CALL, 0);
            Message none = new Message(ThriftProtocol.BINARY, header, Unpooled.EMPTY_BUFFER, envelope);
            refuse(new ServedCall(none, null), type, e.text());
        }
    }

    private void writeAnswered() {
        ServedCall call;
        while ((call = ordered.peek()) != null) {
            Answer answer = call.answer();
            if (answer == null) {
                return;
            }
            ordered.remove();
            write(call, answer);
        }
    }

    private void write(ServedCall call, Answer answer) {
        Message asked = call.message();
        HeaderFrame envelope =
                asked.envelope() == null ? null : asked.envelope().answer(answer.headers());
        if (output == null) {
            output = allocator.buffer();
        }
        try {
            writer.write(asked.protocol(), call.answerHeader(answer.type()), answer.body(), envelope, output);
        } finally {
            answer.body().release();
        }
    }

    private void end() {
        ending = true;
        reader.close();
    }
}
