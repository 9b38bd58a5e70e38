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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call's arguments, encoded as the server is thought to take them, and once more where a connection turns out not to. They are kept
 * until they are sent. By one thread at a time.
 */
public final class Arguments {
    private @Nullable Function<MessageForm, ByteBuf> encoder;
    private MessageForm form;
    private ByteBuf bytes;

    /**
     * Encodes them.
     *
     * @param form how the server is thought to take them: as every server does, or as it may have agreed to
     * @param encoder encodes them; the buffer is taken over. What it throws is thrown
     */
    public Arguments(MessageForm form, Function<MessageForm, ByteBuf> encoder) {
        this.encoder = encoder;
        this.form = form;
        this.bytes = encoder.apply(form);
    }

    /** Releases them: the call does not begin. */
    public void release() {
        take().release();
    }

    MessageForm form() {
        return form;
    }

    int size() {
        return bytes.readableBytes();
    }

    /** Encodes them anew. What the encoder throws is thrown; the bytes are then those from before. */
    void encodeAs(MessageForm other) {
        if (encoder == null) {
            throw new IllegalStateException("the arguments have been sent");
        }
        ByteBuf anew = encoder.apply(other);
        bytes.release();
        bytes = anew;
        form = other;
    }

    /** {@return the bytes, which are then the caller's} Nothing is kept any more. */
    ByteBuf take() {
        ByteBuf taken = bytes;
        bytes = Unpooled.EMPTY_BUFFER;
        encoder = null;
        return taken;
    }
}
