/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.protocol.frame.CreditFrame;
import io.beckon.protocol.frame.DataFrame;
import io.beckon.protocol.frame.ExtensionFrame;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.MessageFrame;
import io.beckon.protocol.frame.PingFrame;
import io.beckon.protocol.frame.ProtocolException;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** What both ends do with the frames that go both ways. */
abstract class CommonFrames implements Frame.Visitor {
    private final Connection connection;
    private final Tokens signs;
    private long now;

    CommonFrames(Connection connection) {
        this.connection = connection;
        this.signs = new Tokens(connection.limits().listener().floods().signs(), FloodLimits.SIGNS_PERIOD);
    }

    /** {@return this, for frames that have arrived now} */
    final CommonFrames at(long time) {
        now = time;
        return this;
    }

    final long now() {
        return now;
    }

    /** {@return the open call of an id, or null} */
    abstract @Nullable Exchange open(int id);

    /** A sign of life has come. */
    abstract void pong(PingFrame frame);

    /** A call's message in parts is whole. */
    abstract void whole(Exchange exchange, MessageFrame first, ByteBuf message);

    @Override
    public void data(DataFrame frame) {
        Exchange exchange = open(frame.id());
        if (exchange == null) {
            return; // it has crossed the end of the call
        }
        exchange.requireEncoding(frame.packed(), "DATA");
        Receiving receiving = connection.receivingOf(exchange);
        if (exchange.isAbandoned()) {
            receiving.discard();
        }
        if (receiving.hasPartial()) {
            continueMessage(exchange, receiving, frame);
        } else {
            item(exchange, receiving, frame);
        }
    }

    @Override
    public void credit(CreditFrame frame) {
        connection.countCredit();
        Exchange exchange = open(frame.id());
        if (exchange != null) {
            connection.credit(exchange, frame);
        }
    }

    @Override
    public void ping(PingFrame frame) {
        if (frame.ack()) {
            pong(frame);
        } else {
            takeToken();
            connection.write(new PingFrame(true, frame.payload()));
        }
    }

    @Override
    public void extension(ExtensionFrame frame) {
        takeToken();
    }

    @Override
    public void close(CloseFrame frame) {
        connection.closedByPeer(frame);
    }

    private void continueMessage(Exchange exchange, Receiving receiving, DataFrame frame) {
        boolean whole = receiving.add(frame.bytes(), frame.more());
        MessageFrame first = receiving.first();
        if (whole) {
            ByteBuf message = receiving.take();
            try {
                if (first == null) {
                    deliver(exchange, receiving, message);
                } else {
                    connection.giveBack(receiving);
                    whole(exchange, first, message == null ? frame.bytes() : message);
                }
            } finally {
                if (message != null) {
                    message.release();
                }
            }
        }
        if (frame.end()) {
            endItems(exchange);
        }
    }

    private void item(Exchange exchange, Receiving receiving, DataFrame frame) {
        if (!exchange.takesItems()) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR,
                    "DATA for id " + frame.id() + ", whose stream has ended or does not exist");
        }
        if (frame.more()) {
            connection.beginParts(exchange, null, frame.takeTotal(), frame.bytes());
        } else if (frame.bytes().isReadable()) {
            receiving.spend(frame.bytes().readableBytes());
            deliver(exchange, receiving, frame.bytes());
        }
        if (frame.end()) {
            endItems(exchange);
        }
    }

    private static void deliver(Exchange exchange, Receiving receiving, @Nullable ByteBuf item) {
        if (item != null && !receiving.isDiscarding()) {
            receiving.hold(item.readableBytes());
            exchange.item(item);
        }
    }

    private static void endItems(Exchange exchange) {
        if (!exchange.takesItems()) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "DATA ends a stream of id " + exchange.id() + ", which has none");
        }
        exchange.itemsEnded();
    }

    private void takeToken() {
        if (!signs.take(now)) {
            int most = connection.limits().listener().floods().signs();
            throw connection.exceeded(
                    Limit.SIGNS,
                    "more than " + most + " PING and EXT frames in " + FloodLimits.SIGNS_PERIOD.toSeconds() + " s");
        }
    }

    static ProtocolException wrongWay(String type, String who) {
        return new ProtocolException(CloseCode.PROTOCOL_ERROR, "frames of type " + type + " go to " + who + " only");
    }
}
