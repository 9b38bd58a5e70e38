/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.rpc.MessageForm;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * A call's arguments. They are encoded as the server is thought to take them: straight into a connection's output, or before that and kept
 * until they are sent, and once more where a connection turns out to want them otherwise. By one thread at a time.
 */
public abstract class Arguments {
    private MessageForm form;

    /** As they were encoded by {@link #encode()}, until they are sent. */
    private @Nullable ByteBuf bytes;

    /**
     * @param form how the server is thought to take them: as every server does, or as it may have agreed to
     */
    protected Arguments(MessageForm form) {
        this.form = form;
    }

    /** {@return them, encoded into a buffer that is then the caller's} What it throws is thrown. */
    protected abstract ByteBuf encode(MessageForm how);

    /**
     * Encodes them behind what stands in a buffer. What it throws is thrown; a part of them may then stand there.
     *
     * @throws IndexOutOfBoundsException if they take more than so many bytes
     */
    protected abstract void encode(MessageForm how, ByteBuf out, int most);

    /** Encodes them, to be sent later. */
    public final void encode() {
        bytes = encode(form);
    }

    /** Releases them: the call does not begin. */
    public final void release() {
        take().release();
    }

    final MessageForm form() {
        return form;
    }

    /** {@return how many bytes they are} */
    final int size() {
        return bytes == null ? 0 : bytes.readableBytes();
    }

    /** Encodes them straight into a connection's output. */
    final void encodeInto(ByteBuf out, int most) {
        encode(form, out, most);
    }

    /** Encodes them anew. What the encoder throws is thrown; the bytes are then those from before. */
    final void encodeAs(MessageForm other) {
        ByteBuf anew = encode(other);
        take().release();
        bytes = anew;
        form = other;
    }

    /** {@return the bytes, which are then the caller's} Nothing is kept any more. */
    final ByteBuf take() {
        ByteBuf taken = bytes;
        bytes = null;
        return taken == null ? Unpooled.EMPTY_BUFFER : taken;
    }
}
