/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.protocol.Conversation;
import io.beckon.protocol.FloodLimits;
import io.beckon.protocol.Limit;
import io.beckon.protocol.Limits;
import io.beckon.protocol.Tokens;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.server.Route;
import io.beckon.thrift.form.ClientType;
import io.beckon.thrift.form.Refusal;
import io.beckon.thrift.message.ApplicationError;
import io.beckon.thrift.message.Detection;
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
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server's end of a connection, without I/O: calls are handed out in the order in which they come, and answered in that order
 * however they end, unless the client says that it takes answers as they are. Not thread-safe.
 */
final class ServerConversation implements Conversation {
    private final ServiceNames names;
    private final Limits limits;
    private final Handler handler;
    private final ByteBufAllocator allocator;

    private final Tokens refusals;

    /** Calls whose answers are due, in order; those of clients that take any order are in {@link #unordered}. */
    private final ArrayDeque<ServedCall> ordered = new ArrayDeque<>();

    private final Set<ServedCall> unordered = new HashSet<>();

    /** What is read and written by, once the first bytes have told the form. */
    private @Nullable MessageReader reader;

    private @Nullable MessageWriter writer;
    private @Nullable ByteBuf output;
    private @Nullable ThriftException failure;
    private int running;

    /** How many bytes of answers wait for their turn. */
    private long answersHeld;

    /** How many bytes have come since progress was last looked for, and whether they had begun then. */
    private long arrived;

    private boolean wasPartial;
    private boolean ending;

    /** When the latest bytes came. */
    private long time;

    /** Is given each call that is to run, with its arguments, which it releases. Brings no answer before it returns. */
    @FunctionalInterface
    interface Handler {
        void handle(ServedCall call, Route<?, ?, ?> route, ByteBuf arguments);
    }

    ServerConversation(ServiceNames names, Limits limits, ByteBufAllocator allocator, Handler handler) {
        this.names = names;
        this.limits = limits;
        this.allocator = allocator;
        this.handler = handler;
        this.refusals = new Tokens(limits.listener().floods().refusals(), FloodLimits.PERIOD);
    }

    /** {@inheritDoc} The first bytes are as many as tell the form. What is wrong with them is in {@link #failure} afterwards. */
    @Override
    public void receive(ByteBuf bytes, long now) {
        if (ending) {
            return;
        }
        time = now;
        MessageReader from = reader == null ? begin(bytes) : reader;
        arrived += bytes.readableBytes();
        from.add(bytes);
        readMessages();
    }

    /** A call has ended; the answer is taken over. */
    void answer(ServedCall call, Answer answer) {
        running--;
        if (!answer.isRefusal()) {
            refusals.earn();
        }
        boolean tooMuch = answer.isRefusal() && !refusals.take(time);
        if (!call.isAnswered() || call.isCancelled()) {
            answer.body().release();
        } else if (unordered.remove(call)) {
            write(call, answer);
        } else {
            hold(call, answer);
        }
        if (tooMuch) {
            endForRefusals();
        }
        readMessages();
    }

    /** Takes no new calls. */
    void drain() {
        end();
    }

    /** {@inheritDoc} Nobody waits for answers. */
    @Override
    public void lost(String reason) {
        end();
        for (ServedCall call : ordered) {
            call.cancel();
            Answer answer = call.answer();
            if (answer != null) {
                answer.body().release();
            }
        }
        ordered.clear();
        answersHeld = 0;
        unordered.forEach(ServedCall::cancel);
        unordered.clear();
        ByteBuf unsent = takeOutput();
        if (unsent != null) {
            unsent.release();
        }
    }

    @Override
    public @Nullable ByteBuf takeOutput() {
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
    @Override
    public boolean isClosed() {
        return ending && running == 0 && ordered.isEmpty() && unordered.isEmpty();
    }

    @Override
    public int running() {
        return running;
    }

    /** {@inheritDoc} So many calls have not ended, or answers of so many bytes wait for their turn. */
    @Override
    public @Nullable Limit saturation() {
        if (running >= limits.maxRunning() || ordered.size() >= limits.maxRunning()) {
            return Limit.RUNNING;
        }
        return answersHeld > limits.maxBuffered() ? Limit.UNREAD : null;
    }

    @Override
    public long bytesHeld() {
        return answersHeld + (reader == null ? 0 : reader.bytesHeld());
    }

    @Override
    public long bytesReleasable() {
        return bytesHeld();
    }

    @Override
    public void requireProgress() {
        boolean isPartial = !ending && reader != null && reader.bytesHeld() > 0;
        int least = limits.listener().floods().bytesPerSecond();
        if (isPartial && wasPartial && arrived < least * FloodLimits.PROGRESS_PERIOD.toSeconds()) {
            failure = new ThriftException(
                    Refusal.TOO_SLOW, "a message that has begun comes more slowly than " + least + " bytes a second");
            end();
        }
        wasPartial = isPartial;
        arrived = 0;
    }

    private MessageReader begin(ByteBuf head) {
        ClientType type = Detection.detect(head).type();
        if (type == null) {
            throw new IllegalStateException("an acceptor took a connection that speaks no Thrift");
        }
        MessageReader begun = new MessageReader(type, limits.maxMessage(), allocator);
        reader = begun;
        writer = new MessageWriter(type, allocator);
        return begun;
    }

    private void readMessages() {
        try {
            Message message;
            while (!ending && reader != null && saturation() == null && (message = reader.next()) != null) {
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
        boolean isCall = header.type() == MessageType.CALL || header.type() == MessageType.ONEWAY;
        if (!isCall) {
            message.body().release();
            refuse(call, ApplicationError.Type.INVALID_MESSAGE_TYPE, "a client sends calls, not a " + header.type());
        } else if (route == null) {
            message.body().release();
            refuse(call, ApplicationError.Type.UNKNOWN_METHOD, names.unknown(header.name()));
        } else {
            running++;
            await(call);
            handler.handle(call, route, message.body());
            return;
        }
        if (!refusals.take(time)) {
            endForRefusals();
        }
    }

    private void endForRefusals() {
        if (failure == null) {
            String text = "more than " + limits.listener().floods().refusals() + " calls in "
                    + FloodLimits.PERIOD.toSeconds() + " s that this server cannot take";
            failure = new ThriftException(Refusal.TOO_MUCH, text);
        }
        end();
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
            call.message().format().encoding().encode(ApplicationError.CODEC, new ApplicationError(type, why), body);
            Answer answer = new Answer(MessageType.EXCEPTION, body, Metadata.EMPTY);
            if (call.mayOvertake()) {
                write(call, answer);
            } else {
                ordered.add(call);
                hold(call, answer);
            }
        }
    }

    /** Keeps an answer until those before it are written. */
    private void hold(ServedCall call, Answer answer) {
        call.answer(answer);
        answersHeld += answer.body().readableBytes();
        writeAnswered();
    }

    /** The header transport's format asks for an answer where the payload cannot be understood; it belongs to no call. */
    private void tellUnknownForm(ThriftException e) {
        ApplicationError.Type type = switch (e.reason()) {
            case UNKNOWN_TRANSFORM -> ApplicationError.Type.INVALID_TRANSFORM;
            case UNKNOWN_PROTOCOL -> ApplicationError.Type.INVALID_PROTOCOL;
            default -> null;
        };
        if (type != null) {
            HeaderFrame envelope = new HeaderFrame(0, 0, MessageFormat.BINARY, false, Metadata.EMPTY);
            MessageHeader header = new MessageHeader("", MessageType.CALL, 0);
            Message none = new Message(MessageFormat.BINARY, header, Unpooled.EMPTY_BUFFER, envelope);
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
            answersHeld -= answer.body().readableBytes();
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
            Objects.requireNonNull(writer)
                    .write(asked.format(), call.answerHeader(answer.type()), answer.body(), envelope, output);
        } finally {
            answer.body().release();
        }
    }

    private void end() {
        ending = true;
        if (reader != null) {
            reader.close();
        }
    }
}
