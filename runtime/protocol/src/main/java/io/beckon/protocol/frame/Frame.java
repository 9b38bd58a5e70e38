/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.netty.buffer.ByteBuf;

/**
 * One unit of what follows the prefaces:
 *
 * <pre>
 * | length u24 LE | type, flags | id varint | body ... |
 * </pre>
 *
 * The length counts id and body. The id is that of a call, a slot and its generation, or 0 for the connection.
 *
 * <p>A frame's buffer, where it has one, belongs to whoever made the frame. Of a frame that was read it is a part of the bytes that
 * came, valid until the next one is asked for, unless it is retained.
 */
public sealed interface Frame
        permits BindFrame,
                BoundFrame,
                CancelFrame,
                CloseFrame,
                CreditFrame,
                DataFrame,
                DrainFrame,
                ExtensionFrame,
                MessageFrame,
                PingFrame,
                SettingsFrame,
                TerminalFrame {
    /** How many bits of an id count the generation of a slot. */
    int GENERATION_BITS = 3;

    /** The longest frame, counted as its length field counts; refused before it is buffered. */
    int MAX_LENGTH = 1 << 16;

    /** The largest id: varints of up to three bytes. */
    int MAX_ID = (1 << 21) - 1;

    /** Writes this frame behind a buffer's writer index; its own buffer's indices stay. */
    void encode(ByteBuf out);

    /** Calls the visitor's method for this frame. */
    void accept(Visitor visitor);

    /** Takes a stand on every frame there is. */
    interface Visitor {
        /** A call begins. */
        void call(CallFrame frame);

        /** A call that is never answered. */
        void oneway(OnewayFrame frame);

        /** A call has a result. */
        void reply(ReplyFrame frame);

        /** A call ends with an exception that its method declares. */
        void exception(ExceptionFrame frame);

        /** A call fails. */
        void status(StatusFrame frame);

        /** An item of a stream, or a part of a message. */
        void data(DataFrame frame);

        /** More may be sent of a call. */
        void credit(CreditFrame frame);

        /** A call is given up, or its stream not read any more. */
        void cancel(CancelFrame frame);

        /** A method gets a number. */
        void bind(BindFrame frame);

        /** A server answers what a client asked for with a method's number. */
        void bound(BoundFrame frame);

        /** A sign of life, or the wish for one. */
        void ping(PingFrame frame);

        /** The server is going away. */
        void drain(DrainFrame frame);

        /** The server takes another number of calls. */
        void settings(SettingsFrame frame);

        /** Something to be ignored. */
        void extension(ExtensionFrame frame);

        /** The connection ends. */
        void close(CloseFrame frame);
    }
}
