/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.codec.Encoding;
import io.beckon.protocol.compression.MarkedForm;
import io.beckon.protocol.frame.BindFrame;
import io.beckon.protocol.frame.BoundFrame;
import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CancelFrame;
import io.beckon.protocol.frame.CancelReason;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.DrainFrame;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.MessageFrame;
import io.beckon.protocol.frame.OnewayFrame;
import io.beckon.protocol.frame.PingFrame;
import io.beckon.protocol.frame.Preface;
import io.beckon.protocol.frame.ProtocolException;
import io.beckon.protocol.frame.SettingsFrame;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.time.Duration;
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

    /** So long may a server with open calls be silent before it is asked for a sign of life; ... */
    static final long SILENCE = 30_000_000_000L;

    /** ... and so long may that take. */
    static final long PATIENCE = 10_000_000_000L;

    private static final long MILLISECOND = 1_000_000;

    private final String server;
    private final KnownServer known;
    private final Slots slots = new Slots(Preface.BASE_SLOTS);
    private final ArrayDeque<OutgoingCall> waiting = new ArrayDeque<>();
    private final MethodNumbers numbers = new MethodNumbers(this::write);
    private final CommonFrames frames = new ClientFrames(this, slots);
    private boolean open;
    private boolean draining;
    private long sent;
    private long heard;
    private long pinged;
    private boolean pinging;
    private long silence = SILENCE;
    private @Nullable Long earliestDeadline;

    /** What has become of the connection, once it has ended. */
    private String end = "";

    /**
     * @param server the server's name, for messages
     * @param limits what this end takes
     * @param allocator where its buffers come from
     * @param known learns what the server is like, and says what this end does of compression
     */
    public ClientConnection(String server, Limits limits, ByteBufAllocator allocator, KnownServer known) {
        super(limits, known.compression(), allocator);
        this.server = server;
        this.known = known;
    }

    /** Asks a server with open calls for a sign of life after so long a silence; without, after 30 seconds. */
    public void keepAlive(Duration after) {
        silence = after.toNanos();
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
            expectDeadline(now, Math.min(call.left(now), silence));
        }
    }

    /**
     * Writes a call without streams at once, its arguments straight to where they are sent, if nothing is in its way. What encodes them may
     * throw; the call has not begun then.
     *
     * @return whether it is written; if not, it is to be {@linkplain #submit submitted}, with its arguments encoded
     */
    public boolean writeNow(OutgoingCall call) {
        long now = call.start();
        boolean isFree = open && hasPeer() && !draining && waiting.isEmpty() && !slots.isFull() && !hasEnoughOutput();
        if (!isFree || call.kind() != MethodKind.UNARY || !mayEncode()) {
            return false;
        }
        MethodNumbers.Bound bound = numbers.find(call.method(), call.isMarked());
        if (bound == null || bound.hasLongArguments() || !fits(call) || call.left(now) <= 0) {
            return false;
        }
        call.bound(bound);
        call.id(slots.take(call));
        boolean isWritten = false;
        try {
            isWritten = writeWhole(call, bound, now);
        } finally {
            if (!isWritten) {
                slots.release(call.id());
                call.id(0);
            }
        }
        if (!isWritten) {
            bound.hasLongArguments(true);
            return false;
        }
        if (slots.taken() == 1) {
            heard = now;
        }
        call.sequence(++sent);
        expectDeadline(now, Math.min(call.left(now), silence));
        return true;
    }

    /** {@return whether the arguments fit a frame; if not, nothing is written} */
    private boolean writeWhole(OutgoingCall call, MethodNumbers.Bound bound, long now) {
        ByteBuf out = beginMessage();
        int start = out.writerIndex();
        boolean done = false;
        try {
            CallFrame.begin(out, call.id(), bound.number, millis(call, now), call.metadata(), call.isPacked());
            call.arguments().encodeInto(out, Math.min(MessageFrame.PART, peerTakes(call)));
            done = true;
        } catch (IndexOutOfBoundsException e) {
            return false;
        } finally {
            endMessage(out, start, done);
        }
        return true;
    }

    /** {@inheritDoc} Small calls first, and then for long messages one part at least, whatever came before. */
    @Override
    public boolean write(long now) {
        if (!open || isClosed()) {
            return false;
        }
        boolean moreCalls = writeCalls(now);
        return writeParts() || moreCalls;
    }

    private boolean writeCalls(long now) {
        while (!draining) {
            OutgoingCall call = waiting.peek();
            if (call != null && !fits(call) && !putRight(call)) {
                continue;
            }
            if (call == null || !mayWrite(call)) {
                return false;
            }
            if (hasEnoughOutput()) {
                return true;
            }
            waiting.remove();
            write(call, now);
        }
        return false;
    }

    /** {@return whether the server takes no more calls on this connection: they have to go by another} */
    public boolean isDraining() {
        return draining;
    }

    /** {@return a call that waits and will not be sent on this connection any more, or null} */
    public @Nullable OutgoingCall takeWaiting() {
        return waiting.poll();
    }

    /** Gives a call up, for the caller's reasons; it fails as CANCELLED. Does nothing if it has ended. */
    public void cancel(OutgoingCall call) {
        if (call.id() != 0) {
            giveUp(call, CancelReason.CALLER, StatusCode.CANCELLED, "the caller cancelled the call");
        } else if (waiting.remove(call)) {
            call.refuse(StatusCode.CANCELLED, "the caller cancelled the call before it was sent");
        }
    }

    /**
     * Gives up the calls that nothing ends but their parties, those with streams and those without a deadline; they fail as CANCELLED.
     *
     * @param why for the caller
     */
    public void cancelEndless(String why) {
        slots.forEach(call -> {
            if (call.isEndless()) {
                giveUp(call, CancelReason.CALLER, StatusCode.CANCELLED, why);
            }
        });
        waiting.removeIf(call -> {
            if (call.isEndless()) {
                call.refuse(StatusCode.CANCELLED, why);
            }
            return call.hasEnded();
        });
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
                expectDeadline(now, call.left(now));
            }
        }
        keepAlive(now);
        slots.forEach(call -> {
            if (call.left(now) <= 0) {
                String text = "no answer from " + server + " within " + call.timeout()
                        + "; where calls take longer, give them more by Channel.withTimeout";
                giveUp(call, CancelReason.DEADLINE, StatusCode.DEADLINE_EXCEEDED, text);
            } else if (!call.hasEnded()) {
                expectDeadline(now, call.left(now));
            }
        });
    }

    private void keepAlive(long now) {
        if (isClosed() || slots.taken() == 0) {
            pinging = false;
        } else if (pinging && now - pinged >= PATIENCE) {
            lost("no sign of life from " + server + " within " + (silence + PATIENCE) / 1_000_000_000 + " s");
        } else if (pinging) {
            expectDeadline(now, PATIENCE - (now - pinged));
        } else if (now - heard >= silence) {
            pinging = true;
            pinged = now;
            write(new PingFrame(false, now));
            expectDeadline(now, PATIENCE);
        } else {
            expectDeadline(now, silence - (now - heard));
        }
    }

    /** {@return after how many nanoseconds {@link #expire} may have something to do; {@link #NEVER} if no call is pending} */
    public long untilNextDeadline(long now) {
        return earliestDeadline == null ? NEVER : Math.max(0, earliestDeadline - now);
    }

    /** {@return whether the server has spoken, and the connection has not ended} */
    public boolean isEstablished() {
        return hasPeer() && !isClosed();
    }

    /** {@return whether as many calls are open as the server takes} */
    public boolean isFull() {
        return hasPeer() && slots.isFull();
    }

    /** {@return whether calls wait until others have ended} */
    public boolean isCrowded() {
        return isFull() && !waiting.isEmpty() && !isClosed();
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
        known.opened(preface);
        slots.limit(Math.min(preface.maxSlots(), limits().maxSlots()));
        slots.forEach(call -> {
            Sending sending = call.sending();
            if (sending != null) {
                sending.credit(preface.window() - Preface.BASE_WINDOW);
                takeTurns(call, sending);
            }
            if (call.kind().hasRequestStream() && !call.hasEnded()) {
                call.sendable();
            }
        });
    }

    @Override
    Frame.Visitor frames(long now) {
        heard = now;
        pinging = false;
        return frames.at(now);
    }

    @Override
    boolean isOpen(Exchange exchange) {
        return exchange.id() != 0 && !exchange.isAbandoned() && slots.get(exchange.id()) == exchange;
    }

    @Override
    void finished(Exchange exchange) {}

    @Override
    void tooLong(Exchange exchange, int bytes) {
        OutgoingCall call = slots.get(exchange.id());
        if (call != null) {
            String text = "an item of " + bytes + " bytes, where " + server + " takes " + peerTakes(exchange)
                    + "; its limits say so (Limits.withMaxMessage)";
            giveUp(call, CancelReason.CALLER, StatusCode.RESOURCE_EXHAUSTED, text);
        }
    }

    /** A one-way call in parts has ended when the last is written. */
    @Override
    void written(Exchange exchange) {
        OutgoingCall call = slots.get(exchange.id());
        if (call == null || call.hasEnded()) {
            return;
        }
        if (call.isOneway()) {
            slots.release(call.id());
            call.end();
            call.sent();
        } else if (call.kind().hasRequestStream()) {
            call.sendable();
        }
    }

    void drainedByPeer() {
        if (!draining) {
            draining = true;
            write(new DrainFrame(true, 0));
        }
    }

    void bound(BoundFrame frame) {
        MethodNumbers.Bound bound = numbers.answer(frame);
        if (bound.isPacked()) {
            known.agreed(bound.method);
        }
        slots.forEach(call -> {
            if (call.kind().hasRequestStream() && !call.hasEnded()) {
                call.sendable(); // its items may have waited for this
            }
        });
    }

    void settings(SettingsFrame frame) {
        if (frame.maxSlots() != 0) {
            slots.limit(Math.min(frame.maxSlots(), limits().maxSlots()));
        }
    }

    void pong(PingFrame frame) {
        if (frame.payload() != pinged) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "an answer to a PING that was not sent");
        }
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
            forget(call);
            if (!call.hasEnded()) {
                boolean notExecuted = call.sequence() > callsSeen;
                call.fail(new Status(StatusCode.UNAVAILABLE, call.method() + ": " + text, notExecuted));
            }
        });
        for (OutgoingCall call; (call = waiting.poll()) != null; ) {
            if (!open || !call.takeBack()) {
                call.refuse(StatusCode.UNAVAILABLE, text);
            }
        }
    }

    private boolean mayWrite(OutgoingCall call) {
        boolean hasRoom = call.isOneway() && !isLong(call) || !slots.isFull();
        return hasRoom
                && (call.arguments().size() <= peerMaxMessage()
                        || hasPeer() && numbers.isLimitKnown(call.method(), call.isMarked()));
    }

    /** {@return whether this connection's server has agreed to what a call's messages look like} */
    private boolean fits(OutgoingCall call) {
        return (!call.isPacked() || numbers.arePacked(call.method()))
                && (!(call.form() instanceof MarkedForm marked) || takes(marked));
    }

    private boolean takes(MarkedForm form) {
        Preface said = peer();
        return said != null
                && known.marks(said)
                && (form.sends() == null || form.sends().isOneOf(said.compressions()));
    }

    /** Encodes the first waiting call's arguments anew, as every server takes them. {@return whether it could} */
    private boolean putRight(OutgoingCall call) {
        if (call.isPacked() && !numbers.arePacked(call.method())) {
            known.notAgreed(call.method());
        }
        try {
            call.arguments().encodeAs(MessageForm.of(Encoding.TAGGED));
            return true;
        } catch (RpcException e) {
            waiting.remove();
            call.refuse(e.status());
            return false;
        }
    }

    private void write(OutgoingCall call, long now) {
        if (call.left(now) <= 0) {
            refuseExpired(call);
            return;
        }
        MethodNumbers.Bound bound = numbers.bind(call.method(), call.isMarked());
        if (bound == null) {
            String text = "a connection carries " + BindFrame.MAX_NUMBER + " different methods, and has them";
            call.refuse(StatusCode.RESOURCE_EXHAUSTED, text);
            return;
        }
        call.bound(bound);
        int size = call.arguments().size();
        bound.hasLongArguments(isLong(call));
        if (size > peerTakes(call)) {
            String text = "arguments of " + size + " bytes, where " + server + " takes " + peerTakes(call)
                    + "; its limits say so (Limits.withMaxMessage)";
            call.refuse(StatusCode.RESOURCE_EXHAUSTED, text);
        } else {
            writeFrames(call, bound.number, millis(call, now), now);
        }
    }

    /** {@return what is left of a call's time, at least 1 ms; 0 if it has all} */
    private static int millis(OutgoingCall call, long now) {
        return call.hasDeadline() ? (int) Math.min(Integer.MAX_VALUE, Math.max(1, call.left(now) / MILLISECOND)) : 0;
    }

    private void writeFrames(OutgoingCall call, int number, int timeoutMillis, long now) {
        if (slots.taken() == 0) {
            heard = now;
        }
        call.sequence(++sent);
        if (!call.isOneway() || isLong(call)) {
            call.id(slots.take(call));
        }
        boolean inPacked = call.isPacked();
        ByteBuf arguments = call.arguments().take();
        MessageFrame frame = call.isOneway()
                ? new OnewayFrame(call.id(), number, timeoutMillis, call.metadata(), inPacked, 0, arguments)
                : new CallFrame(call.id(), number, timeoutMillis, call.metadata(), inPacked, 0, arguments);
        if (!writeMessage(call, frame)) {
            arguments.release();
            if (call.isOneway()) {
                call.end();
                call.sent();
            } else if (call.kind().hasRequestStream()) {
                call.sendable();
            }
        }
    }

    private static boolean isLong(OutgoingCall call) {
        return call.arguments().size() > MessageFrame.PART;
    }

    private void giveUp(OutgoingCall call, CancelReason reason, StatusCode code, String text) {
        if (!call.hasEnded()) {
            forget(call);
            write(new CancelFrame(call.id(), reason));
            if (call.isOneway()) {
                slots.release(call.id());
            }
            call.fail(Status.of(code, call.method() + ": " + text));
        }
    }

    private void refuseExpired(OutgoingCall call) {
        call.refuse(StatusCode.DEADLINE_EXCEEDED, "not sent to " + server + " within " + call.timeout());
    }

    private void expectDeadline(long now, long nanos) {
        long deadline = now + nanos;
        if (nanos == NEVER) {
            return;
        }
        if (earliestDeadline == null || deadline - earliestDeadline < 0) {
            earliestDeadline = deadline;
        }
    }
}
