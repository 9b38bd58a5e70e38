/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Conversation;
import io.beckon.protocol.IncomingCall;
import io.beckon.protocol.Limit;
import io.beckon.protocol.ServerConnection;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.TerminalFrame;
import io.beckon.rpc.server.Dispatcher;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One connection of a server in the native protocol: the calls of a {@link ServerConnection} go to the {@link Dispatcher}, and their
 * outcomes back. On the event loop, but for what says otherwise.
 */
final class ServerHandler extends ConversationHandler implements ServerConnection.Calls {
    private static final int LONG_BYTES = 32 * 1024;

    /** How long a client may take to say that it sends no more calls. */
    private static final int SECONDS_TO_ACKNOWLEDGE = 2;

    private final ServerConnection connection;

    ServerHandler(Channel channel, ServerPort port) {
        super(channel, port);
        this.connection = new ServerConnection(port.router(), port.limits(), port.compression(), channel.alloc(), this);
    }

    @Override
    protected Conversation conversation() {
        return connection;
    }

    @Override
    public void drain(Duration grace) {
        onLoop(() -> {
            connection.drain((int) Math.min(Integer.MAX_VALUE, grace.toMillis()));
            untilClosed(channel().eventLoop().schedule(this::endDrain, SECONDS_TO_ACKNOWLEDGE, TimeUnit.SECONDS));
        });
    }

    private void endDrain() {
        connection.endDrain();
        flush();
    }

    @Override
    public void closeNow(String why) {
        onLoop(() -> connection.close(CloseCode.NO_ERROR, why));
    }

    @Override
    public void reached(Limit limit) {
        count(limit);
    }

    @Override
    public void arrived(IncomingCall call) {
        call.listener(new StreamingServerCall(call, this));
    }

    @Override
    public void run(IncomingCall call) {
        ServerCall answered;
        if (call.listener() instanceof StreamingServerCall streaming) {
            answered = streaming;
        } else {
            answered = new ServerCall(call, this);
            call.listener(answered);
        }
        dispatch(call.route(), call.arguments(), call.deadline(), answered);
    }

    /**
     * {@return a buffer as large as the answer to a call may be} On the heap, unless it is long: that costs many threads less than a pool that
     * all give their buffers back to. On any thread.
     */
    ByteBuf answerBuffer(IncomingCall call) {
        int most = connection.maxAnswer(call);
        return call.isAnswerLong() ? allocator().buffer(LONG_BYTES, most) : Unpooled.buffer(0, most);
    }

    void answer(IncomingCall call, TerminalFrame frame) {
        connection.answer(call, frame);
    }

    ServerConnection connection() {
        return connection;
    }

    ByteBufAllocator allocator() {
        return channel().alloc();
    }
}
