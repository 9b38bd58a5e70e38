/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol.frame;

import io.beckon.rpc.Metadata;
import io.netty.buffer.ByteBuf;

/** A frame that carries a message, or the first part of one that is longer than {@value #PART}; DATA frames carry the others. */
public sealed interface MessageFrame extends Frame permits CallFrame, OnewayFrame, ReplyFrame, ExceptionFrame {
    /** The longest message, or part of one, that a sender puts into a frame: so long may others have to wait. */
    int PART = 1 << 14;

    /** {@return whose message it is} */
    int id();

    /** {@return what travels beside the message} */
    Metadata metadata();

    /** {@return whether the message is packed; all messages of a call are, or none} */
    boolean packed();

    /** {@return how long the whole message is, if this is only its first part; else 0} */
    int total();

    /** {@return the message, or its first part} */
    ByteBuf message();

    /**
     * {@return this frame with the first part of its message only, which is not retained}
     *
     * @param bytes how many; fewer than the message has
     */
    MessageFrame firstPart(int bytes);

    /**
     * Ends a frame behind what has been written of its message.
     *
     * @param start where {@link CallFrame#begin} or {@link ReplyFrame#begin} has begun it
     */
    static void end(ByteBuf out, int start) {
        FrameWriter.end(out, start);
    }
}
