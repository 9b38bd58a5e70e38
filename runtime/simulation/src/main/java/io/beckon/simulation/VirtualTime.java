/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.rpc.CallContext;
import io.beckon.rpc.MethodDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * A clock and what is to happen by it. Time stands still while code runs, and jumps to the next event when somebody waits by one of the
 * methods that run events; what is due at the same time happens in the order in which it was asked for.
 */
public final class VirtualTime implements Executor {
    /** What a clock shows at the beginning, wherever and whenever a test runs. */
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    /** So long somebody may wait for what has no limit, before they should look what it is. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private long count;

    VirtualTime() {}

    /** {@return how many nanoseconds have passed, as a substitute for {@link System#nanoTime}} */
    public long nanoTime() {
        return now;
    }

    /** {@return the time of day, which begins with the year 2000, as a substitute for {@link Clock#systemUTC}} */
    public Clock clock() {
        return new VirtualClock(this::instant, java.time.ZoneOffset.UTC);
    }

    /** Runs a task at this time, behind what is to run already. As an {@link Executor} it is a thread that does one thing after the other. */
    @Override
    public void execute(Runnable task) {
        schedule(0, task);
    }

    /** Runs a task when so much time has passed. */
    public void schedule(Duration delay, Runnable task) {
        schedule(delay.toNanos(), task);
    }

    /** {@return what completes when so much time has passed: for what "takes a while", as a substitute for {@link Thread#sleep}} */
    public CompletableFuture<Void> after(Duration delay) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        schedule(delay, () -> done.complete(null));
        return done;
    }

    /** Lets so much time pass, and happen what is due. */
    public void runFor(Duration time) {
        long until = now + time.toNanos();
        for (Event next; (next = events.peek()) != null && next.time - until <= 0; ) {
            step();
        }
        now = Math.max(now, until);
    }

    /**
     * Lets things happen until a condition holds.
     *
     * @param done asked before the first event and after each
     * @param atMost how much time may pass
     * @return whether it holds; if not, that time has passed or nothing is left that could happen
     */
    public boolean runUntil(BooleanSupplier done, Duration atMost) {
        long until = now + atMost.toNanos();
        while (!done.getAsBoolean()) {
            Event next = events.peek();
            if (next == null || next.time - until > 0) {
                return false;
            }
            step();
        }
        return true;
    }

    /** Runs a task after so many nanoseconds. {@return what can be cancelled} */
    Event schedule(long delay, Runnable task) {
        Event event = new Event(now + Math.max(0, delay), ++count, task);
        events.add(event);
        return event;
    }

    /**
     * Lets the next thing happen, for who waits for items of a stream.
     *
     * @param since when the last item came
     * @return true
     * @throws IllegalStateException if nothing is left that could bring one, or none has come for a day
     */
    boolean passFor(MethodDescriptor<?, ?> method, long since) {
        if (events.isEmpty() || now - since > PATIENCE.toNanos()) {
            throw new IllegalStateException(method + ": the stream has not ended, and nothing has come for "
                    + Duration.ofNanos(now - since)
                    + " of virtual time; if what sends its items waits on this thread, too, "
                    + "subscribe to one of the streams instead of iterating");
        }
        step();
        return true;
    }

    /** {@return when the next event is due, or what is to be said if there is none} */
    long nextEvent(long none) {
        Event next = events.peek();
        return next == null ? none : next.time;
    }

    /** {@return how many events have been asked for so far} */
    long count() {
        return count;
    }

    private void step() {
        Event event = events.remove();
        now = Math.max(now, event.time);
        if (CallContext.currentOrNull() == null) {
            event.run();
        } else {
            CallContext.runDetached(
                    event::run); // a handler waits for a call, and what happens meanwhile is not its own
        }
    }

    private Instant instant() {
        return BEGINNING.plusNanos(now);
    }

    /** Something that is to happen. */
    static final class Event implements Comparable<Event> {
        private final long time;
        private final long order;
        private Runnable task;

        private Event(long time, long order, Runnable task) {
            this.time = time;
            this.order = order;
            this.task = task;
        }

        /** Nothing happens; the event stays in the queue, for taking it out is dearer. */
        void cancel() {
            task = () -> {};
        }

        private void run() {
            task.run();
        }

        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }
}
