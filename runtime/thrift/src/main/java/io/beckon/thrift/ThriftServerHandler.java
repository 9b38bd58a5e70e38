/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.netty.ConversationHandler;
import io.beckon.netty.ServerPort;
import io.beckon.protocol.Conversation;
import io.beckon.protocol.Limit;
import io.beckon.rpc.server.Route;
import io.beckon.thrift.form.Refusal;
import io.beckon.thrift.message.ThriftException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import java.security.Principal;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of a client of Apache Thrift: the calls of a {@link ServerConversation} go to the dispatcher, their answers back. On the
 * event loop, but for what says otherwise.
 */
final class ThriftServerHandler extends ConversationHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ThriftServerHandler.class);
    private static final int ANSWER_BYTES = 256;

    /** Thrift's clients tell no deadline, so that a call gets what a native one gets that tells none: an hour. */
    private static final long NANOS_A_CALL = 3_600_000_000_000L;

    private final ServerConversation conversation;
    private final Consumer<Refusal> refusals;

    ThriftServerHandler(Channel channel, ServerPort port, ServiceNames names, Consumer<Refusal> refusals) {
        super(channel, port);
        this.refusals = refusals;
        this.conversation = new ServerConversation(names, port.limits(), channel.alloc(), this::dispatch);
    }

    @Override
    protected Conversation conversation() {
        return conversation;
    }

    @Override
    public void drain(Duration grace) {
        onLoop(conversation::drain);
    }

    /** {@inheritDoc} Thrift has no words for it, so that the client finds the connection closed. */
    @Override
    public void closeNow(String why) {
        onLoop(() -> {
            LOG.debug("{} is closed: {}", channel(), why);
            channel().close();
        });
    }

    /** A client of Thrift that waits has no sign of life to give, and stays. */
    @Override
    protected void idleWithCalls() {}

    @Override
    protected void ended() {
        ThriftException failure = conversation.failure();
        if (failure != null) {
            refusals.accept(failure.reason());
            count(
                    switch (failure.reason()) {
                        case TOO_LARGE -> Limit.MESSAGE;
                        case TOO_SLOW -> Limit.PROGRESS;
                        case TOO_MUCH -> Limit.REFUSALS;
                        default -> Limit.PROTOCOL;
                    });
            LOG.info("{} is closed, {}: {}", channel(), failure.reason(), failure.text());
        }
    }

    /** {@return a buffer as large as an answer may be} On any thread. */
    ByteBuf answerBuffer() {
        return channel().alloc().buffer(ANSWER_BYTES, port().limits().maxMessage());
    }

    /** {@return a buffer for what is put together of a bounded answer} On any thread. */
    ByteBuf unboundedBuffer() {
        return channel().alloc().buffer(ANSWER_BYTES);
    }

    /** {@return who is connected, as an address} On any thread. */
    String client() {
        return peer();
    }

    /** {@return whose certificate the client has shown, or null} On any thread. */
    @Nullable
    Principal certified() {
        return principal();
    }

    /** {@return whether the server has no memory for one more answer to this client} On any thread. */
    boolean hasNoRoom() {
        return isOverloaded();
    }

    /** Brings an answer to the event loop. On any thread. */
    void answerLater(ServedCall call, Answer answer) {
        later(
                answer.body().readableBytes(),
                () -> conversation.answer(call, answer),
                () -> answer.body().release());
    }

    private void dispatch(ServedCall call, Route<?, ?, ?> route, ByteBuf arguments) {
        dispatch(route, arguments, System.nanoTime() + NANOS_A_CALL, new ServedResponder(call, this));
    }
}
