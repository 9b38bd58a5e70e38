/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.CloseFrame;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.FrameDecoder;
import io.beckon.protocol.frame.Preface;
import io.beckon.protocol.frame.PrefaceDecoder;
import io.beckon.protocol.frame.ProtocolException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import org.jspecify.annotations.Nullable;

/**
 * What both ends of a connection share. The peer's preface comes first, then frames; the first bytes that the protocol does not allow
 * end the connection with a CLOSE that says why, and all later ones are ignored.
 *
 * <p>Whoever drives it feeds it with {@link #receive}, sends what {@link #takeOutput} gives, and closes the socket once
 * {@link #isClosed} and the output is sent. One thread at a time.
 */
public abstract sealed class Connection permits ClientConnection, ServerConnection {
    private static final int OUTPUT_BYTES = 4096;

    private final Limits limits;
    private final ByteBufAllocator allocator;
    private final PrefaceDecoder prefaces;
    private final FrameDecoder frames;
    private @Nullable Preface peer;
    private @Nullable ByteBuf output;
    private boolean greeted;
    private boolean closed;

    Connection(Limits limits, ByteBufAllocator allocator) {
        this.limits = limits;
        this.allocator = allocator;
        this.prefaces = new PrefaceDecoder(allocator);
        this.frames = new FrameDecoder(limits.maxFrame(), allocator);
    }

    /**
     * Takes bytes from the peer, in any pieces, and calls what the connection was given for the events that they make.
     *
     * @param in read to its end; stays the caller's
     * @param now what the driver's clock shows, in nanoseconds
     */
    public final void receive(ByteBuf in, long now) {
        try {
            if (!closed && peer == null) {
                receivePreface(in);
            }
            if (peer != null) {
                receiveFrames(in, now);
            }
        } catch (ProtocolException e) {
            close(e.code(), e.text());
        } finally {
            if (closed) {
                in.skipBytes(in.readableBytes());
                prefaces.close();
                frames.close();
            }
        }
    }

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

    /** Ends the connection with a CLOSE, and every call on it. Does nothing if it has ended. */
    public final void close(CloseCode code, String text) {
        if (!closed) {
            greet();
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

    /** The peer has told what it takes. */
    abstract void opened(Preface preface);

    /** {@return how many calls at a time this end takes} */
    abstract int offeredSlots();

    /** {@return what is done with frames that arrive at this time} */
    abstract Frame.Visitor frames(long now);

    /** {@return how many CALL and ONEWAY frames this end has read} */
    abstract long callsSeen();

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
            new Preface(Preface.VERSION, Preface.VERSION, limits.maxFrame(), offeredSlots()).encode(output());
        }
    }

    final void write(Frame frame) {
        frame.encode(output());
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

    final Limits limits() {
        return limits;
    }

    /** {@return how many bytes of a message the peer takes, as far as is known} */
    final int peerMaxMessage() {
        return (peer == null ? Preface.BASE_FRAME : peer.maxFrame()) - Limits.FRAME_OVERHEAD;
    }

    final boolean hasPeer() {
        return peer != null;
    }

    private void ended(String what, long callsSeen) {
        closed = true;
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
