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
public sealed interface Frame permits BindFrame, CallFrame, CancelFrame, CloseFrame, OnewayFrame, TerminalFrame {
    /** How many bits of an id count the generation of a slot. */
    int GENERATION_BITS = 3;

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

        /** The caller gives a call up. */
        void cancel(CancelFrame frame);

        /** A method gets a number. */
        void bind(BindFrame frame);

        /** The connection ends. */
        void close(CloseFrame frame);
    }
}
