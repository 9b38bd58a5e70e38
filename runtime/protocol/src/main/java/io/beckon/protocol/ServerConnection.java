/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.codec.Codec;
import io.beckon.codec.Encoding;
import io.beckon.protocol.compression.Compression;
import io.beckon.protocol.compression.CompressionOptions;
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
import io.beckon.protocol.frame.Preface;
import io.beckon.protocol.frame.ProtocolException;
import io.beckon.protocol.frame.ReplyFrame;
import io.beckon.protocol.frame.SettingsFrame;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.protocol.frame.TerminalFrame;
import io.beckon.rpc.MessageForm;
import io.beckon.rpc.Metadata;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.server.Router;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The server's end of a connection. It hands calls out in the order in which they are whole, when there is room, and takes each one's
 * outcome in {@link #answer}; calls that cannot run it answers itself.
 */
public final class ServerConnection extends Connection implements Conversation {
    /** {@link IncomingCall#deadline} of a call that may take for ever, as one with streams. */
    public static final long NO_DEADLINE = Long.MAX_VALUE;

    /** What a call without streams gets that tells no timeout: an hour. */
    static final long MAX_TIMEOUT_MILLIS = 3_600_000;

    private static final long MILLISECOND = 1_000_000;

    private final Calls calls;
    private final OpenCalls open;
    private final Bindings bindings;
    private final CommonFrames frames;
    private final Tokens cancels;
    private final Tokens refusals;

    /**
     * Calls that have arrived while too many handlers ran, never more than one {@link #receive} brings, if the driver heeds it; or while too
     * many answers waited to be read, never more than there are slots.
     */
    private final ArrayDeque<IncomingCall> waiting = new ArrayDeque<>();

    private long seen;

    /** The time at which the latest bytes came, by which refusals are counted. */
    private long refusedAt;

    private int running;

    /** Calls that waited are being handed out, whose answers may come meanwhile. */
    private boolean handing;

    private boolean draining;
    private int graceMillis;
    private boolean drainAcknowledged;

    /** The answer to DRAIN is late; calls may still come before it. */
    private boolean waitsNoLonger;

    /**
     * @param router what the server answers
     * @param limits what this end takes
     * @param compression what this end does of it
     * @param allocator where its buffers come from
     * @param calls is given the calls
     */
    public ServerConnection(
            Router router, Limits limits, CompressionOptions compression, ByteBufAllocator allocator, Calls calls) {
        super(limits, compression, allocator);
        this.calls = calls;
        this.open = new OpenCalls(limits.maxSlots());
        this.bindings = new Bindings(router, limits.maxMessage());
        this.frames = new ServerFrames(this);
        FloodLimits floods = limits.listener().floods();
        this.cancels = new Tokens(floods.cancels(), FloodLimits.PERIOD);
        this.refusals = new Tokens(floods.refusals(), FloodLimits.PERIOD);
    }

    /**
     * Who has calls answered; called while a method of the connection runs. Answers that it brings before it returns go by {@link #reply};
     * others come later.
     */
    public interface Calls {
        /** A call with streams has come, whose items may follow at once: it needs its {@link IncomingCall#listener} now. */
        void arrived(IncomingCall call);

        /** A call is to run. */
        void run(IncomingCall call);

        /** The client has met a limit: its calls wait, or the connection ends. */
        default void reached(Limit limit) {}
    }

    /**
     * A call has ended. What a one-way or cancelled call ended with is released and not sent. Items that were given before are sent first.
     *
     * @param call a call that was handed out
     * @param outcome its end; the buffer is taken over
     */
    public void answer(IncomingCall call, TerminalFrame outcome) {
        if (!call.answerOnce()) {
            outcome.release();
            return;
        }
        handlerEnded(call);
        if (call.id() != 0 && open.get(call.id()) == call && !isClosed()) {
            writeEnd(call, outcome);
        } else {
            outcome.release();
        }
        handWaiting();
        closeIfDrained();
        count(outcome);
    }

    /**
     * Answers a call without streams with a result that is written to where it is sent, if nothing is in its way; as {@link #answer} does
     * otherwise. What the codec throws is thrown, and the call is not answered then.
     *
     * @param call a call that was handed out; called from inside {@link Calls#run}, too
     * @param metadata what travels beside the result
     * @return whether the call is answered; if not, all is as it was
     */
    public <T extends @Nullable Object> boolean reply(IncomingCall call, Metadata metadata, Codec<T> codec, T result) {
        boolean isOpen = call.kind() == MethodKind.UNARY && !call.isAbandoned() && open.get(call.id()) == call;
        if (!isOpen || call.binding().hasLongAnswers() || !mayEncode()) {
            return false;
        }
        if (!writeReply(call, metadata, codec, result)) {
            call.binding().hasLongAnswers(true);
            return false;
        }
        call.answerOnce();
        handlerEnded(call);
        remove(call);
        cancels.earn();
        refusals.earn();
        handWaiting();
        closeIfDrained();
        return true;
    }

    /** {@return whether it fits a frame; if not, it is not written} */
    private <T extends @Nullable Object> boolean writeReply(
            IncomingCall call, Metadata metadata, Codec<T> codec, T result) {
        ByteBuf out = beginMessage();
        int start = out.writerIndex();
        boolean done = false;
        try {
            ReplyFrame.begin(out, call.id(), metadata, call.isPacked());
            call.form().encode(codec, result, out, Math.min(MessageFrame.PART, peerTakes(call)));
            done = true;
        } catch (IndexOutOfBoundsException e) {
            return false;
        } finally {
            endMessage(out, start, done);
        }
        return true;
    }

    private void handlerEnded(IncomingCall call) {
        running--;
        held().running(-call.argumentBytes());
    }

    /** What is answered allows more cancellations and refusals; a refusal for the client's own reason costs one. */
    private void count(TerminalFrame outcome) {
        if (outcome instanceof StatusFrame frame && frame.status().notExecuted()) {
            if (frame.status().code() == StatusCode.INVALID_ARGUMENT && !refusals.take(refusedAt) && !isClosed()) {
                broken(tooManyRefusals());
            }
        } else {
            cancels.earn();
            refusals.earn();
        }
    }

    /** The handler wants no more items of a call's stream; the call goes on. */
    public void stopItems(IncomingCall call) {
        if (isOpen(call) && call.hasItemsToCome()) {
            call.ignoreItems();
            Receiving receiving = call.receiving();
            if (receiving != null) {
                receiving.discard();
                giveBack(receiving);
            }
            write(new CancelFrame(call.id(), CancelReason.NOT_NEEDED));
        }
    }

    /** Asks the client for no more calls, lets those end that have begun, and then closes. */
    public void drain(int graceMillis) {
        if (!draining && !isClosed()) {
            draining = true;
            this.graceMillis = graceMillis;
            if (hasPeer()) {
                write(new DrainFrame(false, graceMillis));
            }
        }
        closeIfDrained();
    }

    /** Waits no longer for the client to acknowledge a drain; CLOSE tells which of its calls have not been seen. */
    public void endDrain() {
        waitsNoLonger |= draining;
        closeIfDrained();
    }

    /** Takes another number of calls at a time, no larger than that of the limits, from what the client sends when it has heard it. */
    public void offerSlots(int slots) {
        if (hasPeer() && !isClosed()) {
            write(new SettingsFrame(Math.min(slots, limits().maxSlots())));
        }
    }

    @Override
    public boolean write(long now) {
        boolean more = !isClosed() && writeParts();
        handWaiting(); // answers that were read make room
        return more;
    }

    /** {@return how many calls have been handed out and have not ended; cancelled ones count until their handlers end} */
    @Override
    public int running() {
        return running;
    }

    /** {@return why the driver should not read on, or null: what has been read waits until handlers have ended} */
    @Override
    public @Nullable Limit saturation() {
        return running >= limits().maxRunning() ? Limit.RUNNING : null;
    }

    @Override
    public boolean isIdle() {
        return running == 0 && open.isEmpty();
    }

    /** {@return whether there is a {@link #saturation}} */
    public boolean isSaturated() {
        return saturation() != null;
    }

    /** {@return how many bytes a message of a call may have for the peer to take it} */
    public int maxAnswer(IncomingCall call) {
        return peerTakes(call);
    }

    @Override
    void broken(ProtocolException why) {
        calls.reached(why instanceof LimitException e ? e.limit() : Limit.PROTOCOL);
        super.broken(why);
    }

    @Override
    void opened(Preface preface) {
        boolean common = preface.lowestVersion() <= Preface.VERSION && Preface.VERSION <= preface.highestVersion();
        greet();
        if (!common) {
            throw new ProtocolException(
                    CloseCode.VERSION_MISMATCH,
                    "versions " + preface.lowestVersion() + " to " + preface.highestVersion()
                            + " were asked for, this server speaks " + Preface.VERSION);
        }
        if (draining) {
            write(new DrainFrame(false, graceMillis)); // its first calls may be on their way already
        }
    }

    @Override
    int offeredSlots() {
        return limits().maxSlots();
    }

    @Override
    Frame.Visitor frames(long now) {
        refusedAt = now;
        return frames.at(now);
    }

    @Override
    long callsSeen() {
        return seen;
    }

    @Override
    boolean isOpen(Exchange exchange) {
        return exchange.id() != 0 && open.get(exchange.id()) == exchange && !isClosed();
    }

    @Override
    void finished(Exchange exchange) {
        IncomingCall call = open.get(exchange.id());
        if (call == exchange) {
            remove(call);
            handWaiting();
            closeIfDrained();
        }
    }

    @Override
    void tooLong(Exchange exchange, int bytes) {
        throw new IllegalArgumentException(
                "an item of " + bytes + " bytes, where the client takes " + peerTakes(exchange));
    }

    @Override
    void written(Exchange exchange) {
        exchange.sendable();
        handWaiting();
    }

    @Override
    void endCalls(String what, long callsSeen) {
        open.forEach(call -> {
            call.cancel();
            forget(call);
        });
        for (IncomingCall call; (call = waiting.poll()) != null; ) {
            handUnlessCancelled(call); // one-way calls outlive who sent them, and nothing more can come
        }
    }

    @Nullable
    IncomingCall open(int id) {
        return open.get(id);
    }

    void bind(BindFrame frame) {
        if (frame.marked() && compression().numbers() == 0) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR,
                    "a BIND of " + frame.number() + " for marked messages, where the preface has no compressions");
        }
        BoundFrame answer = bindings.bind(frame);
        if (answer != null) {
            write(answer);
        }
    }

    void call(CallFrame frame, long now) {
        open.requireIdle(frame.id());
        begin(frame.method());
        Bindings.Binding binding = bindings.get(frame.method(), false, frame.packed());
        if (binding.refusal() != null) {
            write(new StatusFrame(frame.id(), binding.refusal()));
            if (!refusals.take(now)) {
                throw tooManyRefusals();
            }
            return;
        }
        IncomingCall call = incoming(frame, binding, frame.timeoutMillis(), now);
        open.add(call);
        take(call, frame);
    }

    void oneway(OnewayFrame frame, long now) {
        if (frame.id() != 0) {
            open.requireIdle(frame.id());
        }
        begin(frame.method());
        Bindings.Binding binding = bindings.get(frame.method(), true, frame.packed());
        if (binding.refusal() == null) {
            IncomingCall call = incoming(frame, binding, frame.timeoutMillis(), now);
            if (frame.id() != 0) {
                open.add(call);
            }
            take(call, frame);
        }
    }

    /** The arguments of a call are whole. */
    void whole(IncomingCall call, MessageFrame first, ByteBuf message) {
        call.whole(first, message);
        held().incoming(call.argumentBytes());
        if (call.kind() == MethodKind.ONEWAY) {
            open.remove(call);
        }
        handOrKeep(call);
    }

    /** The slot is free at once; the handler counts as running until it ends. An idle slot's answer has crossed the CANCEL. */
    void cancel(CancelFrame frame) {
        IncomingCall call = open.get(frame.id());
        boolean isFree = call != null && (!call.isUnanswered() || call.isHalfOver(frames.now()));
        if (!isFree && !cancels.take(frames.now())) {
            throw exceeded(
                    Limit.CANCELS,
                    "more than " + limits().listener().floods().cancels() + " calls given up in "
                            + FloodLimits.PERIOD.toSeconds() + " s");
        }
        if (call != null) {
            call.cancel();
            remove(call);
            if (call.kind() != MethodKind.ONEWAY) {
                String text = "the caller gave up: " + frame.reason();
                write(new StatusFrame(call.id(), new Status(StatusCode.CANCELLED, text, !call.hasArguments())));
            }
        }
    }

    void drain(DrainFrame frame) {
        if (!frame.ack()) {
            throw CommonFrames.wrongWay("DRAIN without an acknowledgement", "clients");
        }
        if (!draining || drainAcknowledged) {
            throw new ProtocolException(CloseCode.PROTOCOL_ERROR, "an answer to a DRAIN that was not sent");
        }
        drainAcknowledged = true;
        closeIfDrained();
    }

    private LimitException tooManyRefusals() {
        return exceeded(
                Limit.REFUSALS,
                "more than " + limits().listener().floods().refusals() + " calls in " + FloodLimits.PERIOD.toSeconds()
                        + " s that this server cannot take");
    }

    private void begin(int method) {
        if (drainAcknowledged) {
            throw new ProtocolException(
                    CloseCode.PROTOCOL_ERROR, "a call of method " + method + " behind the answer to DRAIN");
        }
        seen++;
    }

    private void take(IncomingCall call, MessageFrame frame) {
        if (call.kind().isStreaming()) {
            calls.arrived(call);
        }
        if (frame.total() != 0) {
            beginParts(call, frame, frame.total(), frame.message());
        } else {
            call.arguments(frame.message().retain());
            held().incoming(call.argumentBytes());
            handOrKeep(call);
        }
    }

    private void writeEnd(IncomingCall call, TerminalFrame outcome) {
        boolean isLong =
                outcome instanceof MessageFrame message && message.message().readableBytes() > MessageFrame.PART;
        call.binding().hasLongAnswers(isLong);
        if (call.sending() == null && !isLong) {
            write(outcome);
            outcome.release();
            remove(call);
        } else {
            Sending sending = sendingOf(call);
            sending.last(outcome);
            takeTurns(call, sending);
        }
    }

    private void remove(IncomingCall call) {
        open.remove(call);
        forget(call);
    }

    private void handOrKeep(IncomingCall call) {
        if (mayRun(call)) {
            hand(call);
        } else {
            if (!isSaturated()) {
                calls.reached(Limit.UNREAD);
            }
            waiting.add(call);
        }
    }

    /**
     * Where too many answers wait to be read, calls wait that would make more. The socket is read all the same, because the credit for those
     * answers comes that way; there are no more such calls than slots.
     */
    private boolean mayRun(IncomingCall call) {
        boolean unread = held().outgoing() > limits().maxBuffered();
        return !isSaturated() && !(unread && call.kind() != MethodKind.ONEWAY);
    }

    private void handWaiting() {
        if (handing || waiting.isEmpty()) {
            return;
        }
        handing = true;
        try {
            for (Iterator<IncomingCall> each = waiting.iterator(); !isSaturated() && each.hasNext(); ) {
                IncomingCall call = each.next();
                if (call.isCancelled() || mayRun(call)) {
                    each.remove();
                    handUnlessCancelled(call);
                }
            }
        } finally {
            handing = false;
        }
        closeIfDrained();
    }

    private void handUnlessCancelled(IncomingCall call) {
        if (call.isCancelled()) {
            held().incoming(-call.argumentBytes());
            call.arguments().release();
        } else {
            hand(call);
        }
    }

    private void hand(IncomingCall call) {
        running++;
        held().incoming(-call.argumentBytes());
        held().running(call.argumentBytes());
        calls.run(call);
    }

    private IncomingCall incoming(MessageFrame frame, Bindings.Binding binding, int timeoutMillis, long now) {
        boolean streaming = binding.method().kind().isStreaming();
        long deadline;
        if (timeoutMillis == 0 && streaming) {
            deadline = NO_DEADLINE;
        } else {
            long millis = timeoutMillis == 0 ? MAX_TIMEOUT_MILLIS : timeoutMillis;
            deadline = now + (streaming ? millis : Math.min(millis, MAX_TIMEOUT_MILLIS)) * MILLISECOND;
        }
        Encoding encoding = frame.packed() ? Encoding.PACKED : Encoding.TAGGED;
        MessageForm form = binding.marked() ? marked(encoding, binding) : MessageForm.of(encoding);
        return new IncomingCall(frame.id(), binding, frame.metadata(), form, now, deadline);
    }

    private MessageForm marked(Encoding encoding, Bindings.Binding binding) {
        Preface said = peer();
        Compression sends = said == null || binding.route().method().maySendSensitive()
                ? null
                : compression().chosen(said.compressions()).orElse(null);
        int peerTakes = Math.max(peerMaxMessage(), binding.method().maxMessage());
        return new MarkedForm(encoding, compression(), sends, peerTakes, binding.maxArguments());
    }

    private void closeIfDrained() {
        boolean noMoreCalls = drainAcknowledged || waitsNoLonger;
        if (draining && noMoreCalls && running == 0 && open.isEmpty() && waiting.isEmpty()) {
            close(CloseCode.NO_ERROR, "the server is going away");
        }
    }
}
