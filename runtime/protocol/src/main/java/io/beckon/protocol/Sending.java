/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.DataFrame;
import io.beckon.protocol.frame.MessageFrame;
import io.beckon.protocol.frame.TerminalFrame;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * What one end sends of a call beside small messages: items, each behind its length in four bytes, and messages in parts. It sends no more
 * than the peer has given credit for, and no more than a part at a turn, so that other calls get theirs.
 */
final class Sending {
    private final Held held;
    private long credit;
    private @Nullable ByteBuf bytes;

    /** How much is left of the message in {@link #bytes} that has begun; 0 if the next item is behind its length. */
    private int left;

    private boolean begun;
    private boolean hadItems;
    private boolean ending;
    private boolean ended;
    private @Nullable TerminalFrame last;
    private boolean finished;

    /** Whether it is among those that take turns. */
    private boolean queued;

    /** How much of what is held is this. */
    private long accounted;

    Sending(long credit, Held held) {
        this.held = held;
        this.credit = credit;
    }

    /** Takes the rest of a message over whose first part has been written. */
    void rest(ByteBuf rest, int written) {
        credit -= written;
        bytes = rest;
        left = rest.readableBytes();
        begun = true;
        account();
    }

    /** Takes items over. */
    void items(ByteBuf items) {
        bytes = items;
        hadItems = true;
        account();
    }

    /** Ends the stream behind what is there. */
    void end() {
        ending = true;
    }

    /** Takes the call's end over, which is written behind what is there. */
    void last(TerminalFrame frame) {
        last = frame;
        account();
    }

    void credit(long more) {
        credit += more;
    }

    long credit() {
        return credit;
    }

    /** {@return whether items have been given} */
    boolean hasHadItems() {
        return hadItems;
    }

    /** {@return whether items may be given} */
    boolean isIdle() {
        return bytes == null && !ending && last == null && !finished;
    }

    /** {@return whether the call's end has been written} */
    boolean isFinished() {
        return finished && bytes == null;
    }

    boolean isQueued() {
        return queued;
    }

    void queued(boolean now) {
        queued = now;
    }

    /** Writes about a part, as far as credit goes. {@return whether more could be written} */
    boolean write(ByteBuf out, Exchange exchange) {
        int room = MessageFrame.PART;
        while (bytes != null && room > 0) {
            if (left == 0) {
                left = bytes.readIntLE();
                begun = false;
            }
            if (credit <= 0) {
                return false;
            }
            room -= writePart(out, exchange, bytes);
        }
        if (bytes != null) {
            return credit > 0;
        }
        if (ending && !ended) {
            ended = true;
            new DataFrame(exchange.id(), true, false, exchange.isPacked(), Unpooled.EMPTY_BUFFER).encode(out);
        }
        return last != null && writeLast(out, last);
    }

    void release() {
        if (bytes != null) {
            bytes.release();
            bytes = null;
        }
        if (last != null) {
            last.release();
            last = null;
        }
        finished = true;
        ended = true;
        account();
    }

    private void account() {
        long now = bytes == null ? 0 : bytes.readableBytes();
        if (last instanceof MessageFrame frame) {
            now += frame.message().readableBytes();
        }
        held.outgoing(now - accounted);
        accounted = now;
    }

    private int writePart(ByteBuf out, Exchange exchange, ByteBuf from) {
        int part = (int) Math.min(Math.min(left, MessageFrame.PART), credit);
        boolean more = part < left;
        int total = more && !begun ? left : 0;
        DataFrame.write(out, exchange.id(), exchange.isPacked(), more, total, from, part);
        begun = true;
        credit -= part;
        left -= part;
        from.skipBytes(part);
        if (!from.isReadable()) {
            from.release();
            bytes = null;
        }
        account();
        return Math.max(part, 1);
    }

    private boolean writeLast(ByteBuf out, TerminalFrame frame) {
        if (frame instanceof MessageFrame whole && whole.message().readableBytes() > MessageFrame.PART) {
            if (credit <= 0) {
                return false;
            }
            int part = (int) Math.min(MessageFrame.PART, credit);
            whole.firstPart(part).encode(out);
            last = null;
            rest(whole.message().skipBytes(part), part);
        } else {
            frame.encode(out);
            frame.release();
            last = null;
            account();
        }
        finished = true;
        return bytes != null && credit > 0;
    }
}
