/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.MessageFrame;
import io.beckon.protocol.frame.ProtocolException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * What one end receives of a call beside small messages: how many bytes the peer may still send, how many wait for their reader, and the
 * message that is on its way in parts. Memory grows with what arrives, never with what is announced.
 */
final class Receiving {
    private static final int FIRST_BYTES = 1 << 16;

    private final int window;
    private final Held account;

    /** What the peer may send. */
    private long granted;

    /** What has come and waits for its reader. */
    private long held;

    /** What was granted beyond the window, for a long message. */
    private long extra;

    private @Nullable MessageFrame first;
    private @Nullable ByteBuf partial;
    private int missing;
    private boolean discarding;

    /** How much of what is held is this. */
    private long accounted;

    Receiving(int window, Held account) {
        this.window = window;
        this.account = account;
        this.granted = window;
    }

    /**
     * The first part of a message has come.
     *
     * @param frame with which it began, or null for an item
     */
    void begin(@Nullable MessageFrame frame, int total, ByteBuf part, ByteBufAllocator allocator) {
        if (part.readableBytes() >= total || !part.isReadable()) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR,
                    part.readableBytes() + " bytes as the first part of a message of " + total);
        }
        first = frame;
        missing = total;
        if (!discarding) {
            partial = allocator.buffer(Math.min(total, FIRST_BYTES), total);
            account.partial(1);
        }
        add(part, true);
    }

    /** A part has come. {@return whether the message is whole} */
    boolean add(ByteBuf part, boolean more) {
        int bytes = part.readableBytes();
        spend(bytes);
        missing -= bytes;
        if (missing < 0 || more == (missing == 0)) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "the parts of a message are not as long together as its first one said");
        }
        if (partial != null) {
            partial.writeBytes(part);
            account();
        }
        return !more;
    }

    boolean hasPartial() {
        return missing > 0;
    }

    /** {@return the frame with which the whole message began, or null for an item} */
    @Nullable
    MessageFrame first() {
        return first;
    }

    /** {@return the whole message, which is then the caller's; null if it was to be thrown away} */
    @Nullable
    ByteBuf take() {
        ByteBuf taken = partial;
        if (taken != null) {
            partial = null;
            account.partial(-1);
            account();
        }
        first = null;
        return taken;
    }

    /** Counts bytes of the peer's credit. */
    void spend(int bytes) {
        granted -= bytes;
        if (granted < 0) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "more bytes of a call than there was credit for: " + -granted);
        }
    }

    /** An item waits for its reader. */
    void hold(int bytes) {
        held += bytes;
        account();
    }

    /** {@return what the peer needs beyond its credit for the message that is on its way} */
    long needed() {
        return discarding ? 0 : Math.max(0, missing - granted);
    }

    /** The peer gets credit beyond the window. */
    void grantExtra(long bytes) {
        granted += bytes;
        extra += bytes;
    }

    /** {@return what was granted beyond the window for what has been taken away now, and counts no more} */
    long takeExtra(long bytes) {
        long taken = Math.min(extra, bytes);
        extra -= taken;
        return taken;
    }

    /** The reader has taken items. {@return how much credit the peer gets for it, which is 0 until it is half a window} */
    long consume(long bytes) {
        held -= bytes;
        account();
        long room = window - held - granted;
        if (discarding || room < window / 2) {
            return 0;
        }
        granted += room;
        return room;
    }

    /** Keeps nothing any more. */
    void discard() {
        discarding = true;
        if (partial != null) {
            partial.release();
            partial = null;
            account.partial(-1);
        }
        account();
    }

    private void account() {
        long now = (partial == null ? 0 : partial.readableBytes()) + (discarding ? 0 : held);
        account.incoming(now - accounted);
        accounted = now;
    }

    boolean isDiscarding() {
        return discarding;
    }
}
