/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CancelFrame;
import io.beckon.protocol.frame.CancelReason;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.OnewayFrame;
import io.beckon.protocol.frame.Preface;
import io.beckon.protocol.frame.ProtocolException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The caller's end of a connection. Calls may be submitted before there is a socket; they wait, with their time running, until
 * {@link #open}, for a slot, and for the server's preface where they need more than every server takes.
 */
public final class ClientConnection extends Connection {
    /** {@link #untilNextDeadline} of no call. */
    public static final long NEVER = Long.MAX_VALUE;

    /** How much output is enough for one write; as Netty's high-water mark. */
    private static final int ENOUGH_OUTPUT = 64 * 1024;

    private static final long MILLISECOND = 1_000_000;

    private final String server;
    private final Slots slots = new Slots(Preface.BASE_SLOTS);
    private final ArrayDeque<OutgoingCall> waiting = new ArrayDeque<>();
    private final MethodNumbers numbers = new MethodNumbers(this::write);
    private final Frame.Visitor frames = new ClientFrames(this, slots);
    private boolean open;
    private long sent;
    private @Nullable Long earliestDeadline;

    /** What has become of the connection, once it has ended. */
    private String end = "";

    /**
     * @param server the server's name, for messages
     * @param limits what this end takes
     * @param allocator where its buffers come from
     */
    public ClientConnection(String server, Limits limits, ByteBufAllocator allocator) {
        super(limits, allocator);
        this.server = server;
    }

    /** There is a socket: the preface is written, and calls may follow it at once. */
    public void open() {
        open = true;
        greet();
    }

    /**
     * Takes a call, to be written by {@link #write}. It fails at once if too many calls wait, or the connection has ended, for the
     * reason that it ended for.
     */
    public void submit(OutgoingCall call, long now) {
        if (isClosed()) {
            call.refuse(StatusCode.UNAVAILABLE, end);
        } else if (waiting.size() == limits().maxWaiting()) {
            String text =
                    waiting.size() + " calls wait for " + server + " already, which is the limit of this channel; "
                            + "start fewer at a time, or raise it by Limits.withMaxWaiting";
            call.refuse(StatusCode.RESOURCE_EXHAUSTED, text);
        } else {
            waiting.add(call);
            expectDeadline(now + call.left(now));
        }
    }

    /**
     * Turns waiting calls into output, as far as slots and one write's size allow.
     *
     * @return whether more could be written after this output
     */
    public boolean write(long now) {
        while (open && !isClosed()) {
            OutgoingCall call = waiting.peek();
            if (call == null || !mayWrite(call)) {
                return false;
            }
            if (outputBytes() >= ENOUGH_OUTPUT) {
                return true;
            }
            waiting.remove();
            write(call, now);
        }
        return false;
    }

    /** Gives a call up, for the caller's reasons; it fails as CANCELLED. Does nothing if it has ended. */
    public void cancel(OutgoingCall call) {
        if (call.id() != 0) {
            giveUp(call, CancelReason.CALLER, StatusCode.CANCELLED, "the caller cancelled the call");
        } else if (waiting.remove(call)) {
            call.refuse(StatusCode.CANCELLED, "the caller cancelled the call before it was sent");
        }
    }

    /** Fails the calls whose time is over. A driver calls it when {@link #untilNextDeadline} has passed. */
    public void expire(long now) {
        earliestDeadline = null;
        for (Iterator<OutgoingCall> each = waiting.iterator(); each.hasNext(); ) {
            OutgoingCall call = each.next();
            if (call.left(now) <= 0) {
                each.remove();
                refuseExpired(call);
            } else {
                expectDeadline(now + call.left(now));
            }
        }
        slots.forEach(call -> {
            if (call.left(now) <= 0) {
                String text = "no answer from " + server + " within " + call.timeout()
                        + "; where calls take longer, give them more by Channel.withTimeout";
                giveUp(call, CancelReason.DEADLINE, StatusCode.DEADLINE_EXCEEDED, text);
            } else if (!call.hasEnded()) {
                expectDeadline(now + call.left(now));
            }
        });
    }

    /** {@return after how many nanoseconds {@link #expire} may have something to do; {@link #NEVER} if no call is pending} */
    public long untilNextDeadline(long now) {
        return earliestDeadline == null ? NEVER : Math.max(0, earliestDeadline - now);
    }

    /** {@return how many calls are open or wait} */
    public int pending() {
        return slots.taken() + waiting.size();
    }

    @Override
    void opened(Preface preface) {
        if (preface.lowestVersion() != Preface.VERSION || preface.highestVersion() != Preface.VERSION) {
            throw new ProtocolException(
                    CloseCode.VERSION_MISMATCH,
                    server + " speaks versions " + preface.lowestVersion() + " to " + preface.highestVersion()
                            + ", this side " + Preface.VERSION);
        }
        slots.limit(Math.min(preface.maxSlots(), limits().maxSlots()));
    }

    @Override
    Frame.Visitor frames(long now) {
        return frames;
    }

    @Override
    long callsSeen() {
        return 0;
    }

    /** A client takes no calls; what every peer takes needs no words. */
    @Override
    int offeredSlots() {
        return Preface.BASE_SLOTS;
    }

    @Override
    void endCalls(String what, long callsSeen) {
        String text = "the connection to " + server + " " + what;
        end = text;
        slots.forEach(call -> {
            if (!call.hasEnded()) {
                boolean notExecuted = call.sequence() > callsSeen;
                call.fail(new Status(StatusCode.UNAVAILABLE, call.method() + ": " + text, notExecuted));
            }
        });
        for (OutgoingCall call; (call = waiting.poll()) != null; ) {
            call.refuse(StatusCode.UNAVAILABLE, text);
        }
    }

    private boolean mayWrite(OutgoingCall call) {
        boolean hasRoom = call.isOneway() || !slots.isFull();
        return hasRoom && (hasPeer() || call.arguments().readableBytes() <= peerMaxMessage());
    }

    private void write(OutgoingCall call, long now) {
        int size = call.arguments().readableBytes();
        if (call.left(now) <= 0) {
            refuseExpired(call);
        } else if (size > peerMaxMessage()) {
            String text = "arguments of " + size + " bytes, where " + server + " takes " + peerMaxMessage()
                    + "; its limits say so (Limits.withMaxMessage)";
            call.refuse(StatusCode.RESOURCE_EXHAUSTED, text);
        } else if (!numbers.hasRoom(call)) {
            String text = "a connection carries " + BindFrame.MAX_NUMBER + " different methods, and has them";
            call.refuse(StatusCode.RESOURCE_EXHAUSTED, text);
        } else {
            writeFrames(call, (int) Math.min(Integer.MAX_VALUE, Math.max(1, call.left(now) / MILLISECOND)));
        }
    }

    private void writeFrames(OutgoingCall call, int timeoutMillis) {
        int number = numbers.get(call);
        sent++;
        if (call.isOneway()) {
            write(new OnewayFrame(number, timeoutMillis, call.arguments()));
            call.arguments().release();
            call.end();
            call.sent();
        } else {
            call.open(slots.take(call), sent);
            write(new CallFrame(call.id(), number, timeoutMillis, call.arguments()));
            call.arguments().release();
        }
    }

    private void giveUp(OutgoingCall call, CancelReason reason, StatusCode code, String text) {
        if (!call.hasEnded()) {
            write(new CancelFrame(call.id(), reason));
            call.fail(Status.of(code, call.method() + ": " + text));
        }
    }

    private void refuseExpired(OutgoingCall call) {
        call.refuse(StatusCode.DEADLINE_EXCEEDED, "not sent to " + server + " within " + call.timeout());
    }

    private void expectDeadline(long deadline) {
        if (earliestDeadline == null || deadline - earliestDeadline < 0) {
            earliestDeadline = deadline;
        }
    }
}
