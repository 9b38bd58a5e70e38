/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

import io.beckon.protocol.frame.CallFrame;
import io.beckon.protocol.frame.CancelFrame;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.Frame;
import io.beckon.protocol.frame.OnewayFrame;
import io.beckon.protocol.frame.Preface;
import io.beckon.protocol.frame.ProtocolException;
import io.beckon.protocol.frame.StatusFrame;
import io.beckon.protocol.frame.TerminalFrame;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.server.Route;
import io.beckon.rpc.server.Router;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * The server's end of a connection. It hands calls out in the order in which they arrive, when there is room, and takes each one's outcome in {@link #answer}; calls that
 * cannot run it answers itself.
 */
public final class ServerConnection extends Connection {
    /** What a call gets that tells no timeout: an hour. */
    static final long MAX_TIMEOUT_MILLIS = 3_600_000;

    private static final long MILLISECOND = 1_000_000;

    private final Consumer<IncomingCall> handler;
    private final OpenCalls open;
    private final Bindings bindings;

    /** Calls that have arrived while too many handlers ran; never more than one {@link #receive} brings, if the driver heeds it. */
    private final ArrayDeque<IncomingCall> waiting = new ArrayDeque<>();

    private long seen;
    private int running;
    private boolean draining;

    /**
     * @param router what the server answers
     * @param limits what this end takes
     * @param allocator where its buffers come from
     * @param handler is given each call that is to run, while a method of this runs; it brings no answer before it returns
     */
    public ServerConnection(Router router, Limits limits, ByteBufAllocator allocator, Consumer<IncomingCall> handler) {
        super(limits, allocator);
        this.handler = handler;
        this.open = new OpenCalls(limits.maxSlots());
        this.bindings = new Bindings(router);
    }

    /**
     * A call has ended. What a one-way or cancelled call ended with is released and not sent.
     *
     * @param call a call that was handed out
     * @param outcome its end; the buffer is taken over
     */
    public void answer(IncomingCall call, TerminalFrame outcome) {
        if (call.answerOnce()) {
            running--;
            if (call.id() != 0 && open.remove(call) && !isClosed()) {
                write(outcome);
            }
            handWaiting();
            closeIfDrained();
        }
        outcome.release();
    }

    /** Lets the calls end that have begun, refuses new ones, and then closes. */
    public void drain() {
        draining = true;
        closeIfDrained();
    }

    /** {@return how many calls have been handed out and have not ended; cancelled ones count until their handlers end} */
    public int running() {
        return running;
    }

    /** {@return whether so many handlers run that the driver should not read on; what has been read waits until others have ended} */
    public boolean isSaturated() {
        return running >= limits().maxRunning();
    }

    /** {@return how many bytes a result or an exception may have for the peer to take it} */
    public int maxAnswer() {
        return peerMaxMessage();
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
    }

    @Override
    int offeredSlots() {
        return limits().maxSlots();
    }

    @Override
    Frame.Visitor frames(long now) {
        return new ServerFrames(this, bindings, now);
    }

    @Override
    long callsSeen() {
        return seen;
    }

    @Override
    void endCalls(String what, long callsSeen) {
        open.forEach(IncomingCall::cancel);
        for (IncomingCall call; (call = waiting.poll()) != null; ) {
            handUnlessCancelled(call); // one-way calls outlive who sent them, and nothing more can come
        }
    }

    void call(CallFrame frame, long now) {
        open.requireIdle(frame.id());
        seen++;
        Bindings.Binding binding = bindings.get(frame.method(), false);
        if (draining) {
            refuse(frame, Status.notExecuted(StatusCode.UNAVAILABLE, "the server is going away"));
        } else if (binding.refusal() != null) {
            refuse(frame, binding.refusal());
        } else {
            IncomingCall call = incoming(frame.id(), binding.route(), frame.arguments(), frame.timeoutMillis(), now);
            open.add(call);
            handOrKeep(call);
        }
    }

    void oneway(OnewayFrame frame, long now) {
        seen++;
        Bindings.Binding binding = bindings.get(frame.method(), true);
        if (!draining && binding.refusal() == null) {
            handOrKeep(incoming(0, binding.route(), frame.arguments(), frame.timeoutMillis(), now));
        }
    }

    /** The slot is free at once; the handler counts as running until it ends. An idle slot's answer has crossed the CANCEL. */
    void cancel(CancelFrame frame) {
        IncomingCall call = open.get(frame.id());
        if (call != null) {
            call.cancel();
            open.remove(call);
            write(new StatusFrame(call.id(), Status.of(StatusCode.CANCELLED, "the caller gave up: " + frame.reason())));
        }
    }

    private void refuse(CallFrame frame, Status status) {
        write(new StatusFrame(frame.id(), status));
    }

    private void handOrKeep(IncomingCall call) {
        if (isSaturated()) {
            waiting.add(call);
        } else {
            hand(call);
        }
    }

    private void handWaiting() {
        for (IncomingCall call; !isSaturated() && (call = waiting.poll()) != null; ) {
            handUnlessCancelled(call);
        }
    }

    private void handUnlessCancelled(IncomingCall call) {
        if (call.isCancelled()) {
            call.arguments().release();
        } else {
            hand(call);
        }
    }

    private void hand(IncomingCall call) {
        running++;
        handler.accept(call);
    }

    private static IncomingCall incoming(int id, Route<?, ?, ?> route, ByteBuf arguments, int timeoutMillis, long now) {
        long millis = timeoutMillis == 0 ? MAX_TIMEOUT_MILLIS : Math.min(timeoutMillis, MAX_TIMEOUT_MILLIS);
        return new IncomingCall(id, route, arguments.retain(), now + millis * MILLISECOND);
    }

    private void closeIfDrained() {
        if (draining && running == 0) {
            close(CloseCode.NO_ERROR, "the server is going away");
        }
    }
}
