/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.protocol.frame.CreditFrame;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.FrameDecoder;
import io.beckon.protocol.frame.MessageFrame;
import io.beckon.protocol.frame.Preface;
import io.beckon.protocol.frame.PrefaceDecoder;
import io.beckon.protocol.frame.ProtocolException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.time.Duration;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * What both ends of a connection share. The peer's preface comes first, then frames; the first bytes that the protocol does not allow
 * end the connection with a CLOSE that says why, and all later ones are ignored.
 *
 * <p>Whoever drives it feeds it with {@link #receive}, has it write with {@link #write}, sends what {@link #takeOutput} gives, and closes
 * the socket once {@link #isClosed} and the output is sent. One thread at a time.
 */
public abstract sealed class Connection permits ClientConnection, ServerConnection {
    private static final int OUTPUT_BYTES = 4096;

    /** How much output is enough for one write; as Netty's high-water mark. */
    private static final int ENOUGH_OUTPUT = 64 * 1024;

    /** How long a peer may take to close that may have much to read before, on a slow line ... */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** ... and one that did what is not allowed, or has said nothing. */
    private static final Duration IMPATIENCE = Duration.ofSeconds(1);

    private final Limits limits;
    private final CompressionOptions compression;
    private final ByteBufAllocator allocator;
    private final PrefaceDecoder prefaces;
    private final FrameDecoder frames;
    private final Credits credits;
    private final Held held = new Held();

    /** The calls that have something to send which does not fit one frame; each gets a part at its turn. */
    private final ArrayDeque<Exchange> turns = new ArrayDeque<>();

    private @Nullable Preface peer;
    private @Nullable ByteBuf output;

    /** A value writes itself into the output: nothing else may. */
    private boolean encoding;

    private boolean greeted;
    private boolean closed;
    private boolean closedInGoodOrder;

    /** Bytes of parts and items that have been written, and CREDIT frames that have come for them. */
    private long partBytes;

    private long creditFrames;

    /** Bytes that have come since {@link #requireProgress} looked. */
    private long arrived;

    private boolean wasPartial;

    Connection(Limits limits, CompressionOptions compression, ByteBufAllocator allocator) {
        this.limits = limits;
        this.compression = compression;
        this.allocator = allocator;
        this.prefaces = new PrefaceDecoder(allocator);
        this.frames = new FrameDecoder(allocator);
        this.credits = new Credits(limits.maxBuffered(), this::writeCredit);
    }

    /**
     * Takes bytes from the peer, in any pieces, and calls what the connection was given for the events that they make.
     *
     * @param in read to its end; stays the caller's
     * @param now what the driver's clock shows, in nanoseconds
     */
    public final void receive(ByteBuf in, long now) {
        arrived += in.readableBytes();
        try {
            if (!closed && peer == null) {
                receivePreface(in);
            }
            if (peer != null) {
                receiveFrames(in, now);
            }
        } catch (ProtocolException e) {
            broken(e);
        } finally {
            if (closed) {
                in.skipBytes(in.readableBytes());
                prefaces.close();
                frames.close();
            }
        }
    }

    /**
     * Turns what waits into output, as far as the peer and one write's size allow.
     *
     * @return whether more could be written after this output
     */
    public abstract boolean write(long now);

    /** {@return what is to be sent, which is then the driver's to release, or null if there is nothing} */
    public final @Nullable ByteBuf takeOutput() {
        ByteBuf taken = output;
        output = null;
        return taken;
    }

    /** {@return whether this end has said or heard its last word} */
    public final boolean isClosed() {
        return closed;
    }

    /**
     * {@return how long the peer may take, once this end has said its last word, to close its own direction} A socket that is closed
     * before sends a reset for whatever still comes, which overtakes that word.
     */
    public final Duration patience() {
        return closedInGoodOrder ? PATIENCE : IMPATIENCE;
    }

    /** {@return how many bytes of messages are kept here, on their way in, to their readers and handlers, or out} */
    public final long bytesHeld() {
        return held.all() + frames.bytesHeld();
    }

    /** {@return how many of these bytes are free at once when the connection ends} */
    public final long bytesReleasable() {
        return held.releasable() + frames.bytesHeld();
    }

    /** Ends the connection with a CLOSE, and every call on it. Does nothing if it has ended. */
    public final void close(CloseCode code, String text) {
        if (!closed) {
            greet();
            closedInGoodOrder = code == CloseCode.NO_ERROR && hasPeer();
            write(new CloseFrame(code, callsSeen(), text));
            ended("was closed by this side: " + text, Long.MAX_VALUE);
        }
    }

    /** The socket is gone, for the reason given. Ends every call; what was to be sent is released. */
    public final void lost(String reason) {
        if (!closed) {
            ended((greeted ? "was lost: " : "could not be made: ") + reason, Long.MAX_VALUE);
        }
        prefaces.close();
        frames.close();
        if (output != null) {
            output.release();
            output = null;
        }
    }

    /**
     * Gives items to a call whose stream they belong to; a call takes more when it has told that it is sendable.
     *
     * @param items each behind its length, four bytes, lowest first; taken over
     */
    public final void send(Exchange exchange, ByteBuf items) {
        Sending sending = isOpen(exchange) ? sendingOf(exchange) : null;
        int longest = longest(items);
        if (sending == null || !sending.isIdle()) {
            items.release();
        } else if (longest > peerTakes(exchange)) {
            items.release();
            tooLong(exchange, longest);
        } else {
            sending.items(items);
            takeTurns(exchange, sending);
        }
    }

    /** {@return whether {@link #send} would take items of a call} */
    public final boolean takesItems(Exchange exchange) {
        return hasPeer()
                && exchange.isPeerKnown()
                && isOpen(exchange)
                && sendingOf(exchange).isIdle();
    }

    private static int longest(ByteBuf items) {
        int longest = 0;
        for (int at = items.readerIndex(); at < items.writerIndex(); at += Integer.BYTES + items.getIntLE(at)) {
            longest = Math.max(longest, items.getIntLE(at));
        }
        return longest;
    }

    /** Ends this end's stream of a call, behind what has been given. */
    public final void endItems(Exchange exchange) {
        if (isOpen(exchange)) {
            Sending sending = sendingOf(exchange);
            sending.end();
            takeTurns(exchange, sending);
        }
    }

    /**
     * The reader of a call's items has taken some; the peer may send as many more.
     *
     * @param bytes how long they were together
     */
    public final void consumed(Exchange exchange, long bytes) {
        Receiving receiving = exchange.receiving();
        if (receiving != null && isOpen(exchange)) {
            long extra = receiving.takeExtra(bytes);
            long credit = receiving.consume(bytes);
            if (credit > 0) {
                writeCredit(exchange, credit);
            }
            credits.giveBack(extra);
        }
    }

    /**
     * Ends the connection if something has begun to come, had begun already at the last call, and comes too slowly. A driver calls it
     * every {@link FloodLimits#PROGRESS_PERIOD} in which it has read from the socket all the time.
     */
    public final void requireProgress() {
        boolean isPartial = !closed && (peer == null || frames.bytesHeld() > 0 || held.partial() > credits.waiting());
        long least = limits.listener().floods().bytesPerSecond() * FloodLimits.PROGRESS_PERIOD.toSeconds();
        if (isPartial && wasPartial && arrived < least) {
            broken(exceeded(
                    Limit.PROGRESS,
                    "what has begun comes more slowly than "
                            + limits.listener().floods().bytesPerSecond() + " bytes a second"));
        }
        wasPartial = isPartial;
        arrived = 0;
    }

    /** {@return what ends the connection, for a limit that was exceeded} */
    final LimitException exceeded(Limit limit, String text) {
        return new LimitException(limit, CloseCode.TOO_MUCH, text);
    }

    /** The peer has done what the protocol does not allow. */
    void broken(ProtocolException why) {
        close(why.code(), why.text());
    }

    /** The peer has told what it takes. */
    abstract void opened(Preface preface);

    /** {@return how many calls at a time this end takes} */
    abstract int offeredSlots();

    /** {@return what is done with frames that arrive at this time} */
    abstract Frame.Visitor frames(long now);

    /** {@return how many CALL and ONEWAY frames this end has read} */
    abstract long callsSeen();

    /** {@return whether a call is open here} */
    abstract boolean isOpen(Exchange exchange);

    /** An item is longer than the peer takes. */
    abstract void tooLong(Exchange exchange, int bytes);

    /** A call's end has been written. */
    abstract void finished(Exchange exchange);

    /** All that a call had to send so far has been written. */
    abstract void written(Exchange exchange);

    /**
     * Ends every call.
     *
     * @param what happened to the connection
     * @param callsSeen how many calls the peer is known to have read at most
     */
    abstract void endCalls(String what, long callsSeen);

    final void closedByPeer(CloseFrame frame) {
        ended("was closed by the peer: " + frame.code() + ", " + frame.text(), frame.callsSeen());
    }

    /** Writes this end's preface, once. */
    final void greet() {
        if (!greeted) {
            greeted = true;
            new Preface(
                            Preface.VERSION,
                            Preface.VERSION,
                            limits.maxMessage(),
                            offeredSlots(),
                            limits.window(),
                            compression.numbers())
                    .encode(output());
        }
    }

    final void write(Frame frame) {
        frame.encode(output());
    }

    /** Writes a message, of a long one the first part; the others follow in turns. Takes a long one over, and not a short one. */
    final boolean writeMessage(Exchange exchange, MessageFrame frame) {
        ByteBuf message = frame.message();
        if (message.readableBytes() <= MessageFrame.PART) {
            write(frame);
            return false;
        }
        write(frame.firstPart(MessageFrame.PART));
        partBytes += MessageFrame.PART;
        Sending sending = sendingOf(exchange);
        sending.rest(message.skipBytes(MessageFrame.PART), MessageFrame.PART);
        takeTurns(exchange, sending);
        return true;
    }

    /** {@return whether a message may be {@linkplain #beginMessage begun}} */
    final boolean mayEncode() {
        return !closed && !encoding;
    }

    final ByteBuf beginMessage() {
        encoding = true;
        return output();
    }

    /** A message that was begun has been written, or not: then nothing of its frame remains, either. */
    final void endMessage(ByteBuf out, int start, boolean isWritten) {
        encoding = false;
        if (isWritten) {
            MessageFrame.end(out, start);
        } else {
            out.writerIndex(start);
        }
    }

    /** Writes a part for each call in turn while there is room, and for one at least. {@return whether there is more} */
    final boolean writeParts() {
        boolean room = true;
        for (Exchange next; room && (next = turns.poll()) != null; ) {
            Sending sending = next.sending();
            if (sending == null) {
                continue;
            }
            sending.queued(false);
            int before = outputBytes();
            boolean more = sending.write(output(), next);
            partBytes += outputBytes() - before;
            if (more) {
                sending.queued(true);
                turns.add(next);
            } else if (sending.isFinished()) {
                finished(next);
            } else if (sending.isIdle()) {
                written(next);
            }
            room = outputBytes() < ENOUGH_OUTPUT;
        }
        return !turns.isEmpty();
    }

    final void takeTurns(Exchange exchange, Sending sending) {
        if (!sending.isQueued()) {
            sending.queued(true);
            turns.add(exchange);
        }
    }

    final Sending sendingOf(Exchange exchange) {
        return exchange.sending(peerWindow(), held);
    }

    /** A CREDIT frame has come; for whatever call, they are no more than what was sent can be the reason of. */
    final void countCredit() {
        if (++creditFrames > FloodLimits.CREDITS + partBytes / FloodLimits.BYTES_PER_CREDIT) {
            throw exceeded(
                    Limit.CREDITS, creditFrames + " CREDIT frames for " + partBytes + " bytes of items and parts");
        }
    }

    final void credit(Exchange exchange, CreditFrame frame) {
        Sending sending = sendingOf(exchange);
        sending.credit(frame.bytes());
        if (sending.credit() > Integer.MAX_VALUE) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "more than 2^31-1 bytes of credit for a call");
        }
        takeTurns(exchange, sending);
    }

    /** Begins a message that comes in parts. */
    final void beginParts(Exchange exchange, @Nullable MessageFrame first, int total, ByteBuf part) {
        int most = Math.max(limits.maxMessage(), exchange.ownMaxMessage());
        if (total > most) {
            String text = "a message of " + total + " bytes, where the limit is " + most;
            throw new LimitException(Limit.MESSAGE, CloseCode.PROTOCOL_ERROR, text);
        }
        Receiving receiving = receivingOf(exchange);
        receiving.begin(first, total, part, allocator);
        credits.request(exchange, receiving);
    }

    /** Nothing more is kept of a call. */
    final void forget(Exchange exchange) {
        Sending sending = exchange.sending();
        if (sending != null) {
            sending.release();
        }
        Receiving receiving = exchange.receiving();
        if (receiving != null) {
            receiving.discard();
            credits.giveBack(receiving.takeExtra(Long.MAX_VALUE));
        }
    }

    final Receiving receivingOf(Exchange exchange) {
        return exchange.receiving(limits.window(), held);
    }

    final Held held() {
        return held;
    }

    final void giveBack(Receiving receiving) {
        credits.giveBack(receiving.takeExtra(Long.MAX_VALUE));
    }

    final ByteBuf output() {
        if (output == null) {
            output = allocator.ioBuffer(OUTPUT_BYTES);
        }
        return output;
    }

    final int outputBytes() {
        return output == null ? 0 : output.readableBytes();
    }

    final boolean hasEnoughOutput() {
        return outputBytes() >= ENOUGH_OUTPUT;
    }

    final Limits limits() {
        return limits;
    }

    /** {@return how many bytes of a message the peer takes, as far as is known} */
    final int peerMaxMessage() {
        return peer == null ? Preface.BASE_MESSAGE : peer.maxMessage();
    }

    /** {@return how many bytes of a message of a call the peer takes, as far as is known} */
    final int peerTakes(Exchange exchange) {
        return Math.max(peerMaxMessage(), exchange.peerMaxMessage());
    }

    final boolean hasPeer() {
        return peer != null;
    }

    /** {@return what the peer has said first, or null if it has not yet} */
    final @Nullable Preface peer() {
        return peer;
    }

    final CompressionOptions compression() {
        return compression;
    }

    private int peerWindow() {
        return peer == null ? Preface.BASE_WINDOW : peer.window();
    }

    private void writeCredit(Exchange exchange, long bytes) {
        if (!closed) {
            write(new CreditFrame(exchange.id(), (int) bytes));
        }
    }

    private void ended(String what, long callsSeen) {
        closed = true;
        turns.clear();
        endCalls(what, callsSeen);
    }

    private void receivePreface(ByteBuf in) {
        Preface preface = prefaces.next(in);
        if (preface != null) {
            prefaces.close();
            peer = preface;
            opened(preface);
        }
    }

    private void receiveFrames(ByteBuf in, long now) {
        Frame.Visitor visitor = frames(now);
        Frame frame;
        while (!closed && (frame = frames.next(in)) != null) {
            frame.accept(visitor);
        }
    }
}
