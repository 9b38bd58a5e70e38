/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.security.Principal;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a server knows of a call that it answers: who calls, until when, and whether still. A handler finds it at {@link #current}, and calls
 * that the handler makes inherit it: they get no more time than the call has left, and are given up with it. Other threads have it where
 * an executor is wrapped by {@link #propagating}. Safe for any number of threads.
 */
public final class CallContext {
    private static final ThreadLocal<@Nullable CallContext> CURRENT = new ThreadLocal<>();

    private final MethodDescriptor<?, ?> method;
    private final String peer;
    private final Metadata metadata;
    private final long deadline;
    private final LongSupplier nanoTime;
    private volatile @Nullable Principal principal;
    private volatile Metadata answer = Metadata.EMPTY;
    private volatile boolean cancelled;
    private volatile boolean ended;

    /** What runs when the caller gives up; made for the first one, because most calls have none. An ended call's may stay, and never runs. */
    private @Nullable Set<Runnable> onCancel;

    /**
     * For what implements a protocol.
     *
     * @param method what is called
     * @param peer who calls, as an address
     * @param metadata what came with the call
     * @param deadline when its time is over, on the clock; {@link Long#MAX_VALUE} for never
     * @param nanoTime the clock, as {@link System#nanoTime}
     */
    public CallContext(
            MethodDescriptor<?, ?> method, String peer, Metadata metadata, long deadline, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.method = method;
        this.peer = peer;
        this.metadata = metadata;
        this.deadline = deadline;
    }

    /**
     * {@return the call that this thread answers}
     *
     * @throws IllegalStateException if it answers none
     */
    public static CallContext current() {
        CallContext context = CURRENT.get();
        if (context == null) {
            throw new IllegalStateException(
                    "this thread answers no call; an executor keeps the call's context by CallContext.propagating");
        }
        return context;
    }

    /** {@return the call that this thread answers, or null} */
    public static @Nullable CallContext currentOrNull() {
        return CURRENT.get();
    }

    /** {@return an executor whose tasks belong to the call whose handler brings them} */
    public static Executor propagating(Executor executor) {
        return task -> {
            CallContext context = CURRENT.get();
            executor.execute(context == null ? task : () -> context.run(task));
        };
    }

    /** Runs something as a part of no call, on whatever thread. */
    public static void runDetached(Runnable action) {
        CallContext before = CURRENT.get();
        CURRENT.set(null);
        try {
            action.run();
        } finally {
            CURRENT.set(before);
        }
    }

    /** Runs something as a part of the call. */
    public void run(Runnable action) {
        CallContext before = CURRENT.get();
        CURRENT.set(this);
        try {
            action.run();
        } finally {
            CURRENT.set(before); // also null: an entry that stays costs a thread less than a new one for each call
        }
    }

    /** {@return what is called} */
    public MethodDescriptor<?, ?> method() {
        return method;
    }

    /** {@return who calls, as an address, for logs} */
    public String peer() {
        return peer;
    }

    /** {@return what came with the call} */
    public Metadata metadata() {
        return metadata;
    }

    /** {@return who calls, as authentication has found out, or null if it has not} */
    public @Nullable Principal principal() {
        return principal;
    }

    /** Says who calls; for what authenticates. */
    public void principal(Principal caller) {
        principal = Objects.requireNonNull(caller, "caller");
    }

    /** {@return how much time the call has left, not below zero; null if it may take for ever} */
    public @Nullable Duration remaining() {
        return deadline == Long.MAX_VALUE ? null : Duration.ofNanos(Math.max(0, deadline - nanoTime.getAsLong()));
    }

    /** Adds to what travels with the answer. @throws IllegalArgumentException if it becomes too much */
    public synchronized void answerWith(Metadata more) {
        answer = answer.with(more);
    }

    /** {@return what is to travel with the answer} */
    public Metadata answerMetadata() {
        return answer;
    }

    /** {@return whether nobody waits for the answer any more: the caller gave up, or its time is over, or it was lost} */
    public boolean isCancelled() {
        return cancelled || deadline != Long.MAX_VALUE && nanoTime.getAsLong() - deadline >= 0;
    }

    /**
     * Runs something when the caller gives up: at once if it has, and never when the call has ended. Not to block.
     *
     * @return takes the action back
     */
    public Runnable onCancel(Runnable action) {
        synchronized (this) {
            if (ended) {
                return () -> {};
            }
            if (!cancelled) {
                if (onCancel == null) {
                    onCancel = new LinkedHashSet<>();
                }
                onCancel.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    /** Interrupts this thread when the caller gives up, until what is returned is run, or the call has ended. */
    public Runnable interruptOnCancel() {
        return onCancel(Thread.currentThread()::interrupt);
    }

    /** The caller has given up; for what implements a protocol. */
    public void cancel() {
        List<Runnable> actions;
        synchronized (this) {
            if (cancelled || ended) {
                return;
            }
            cancelled = true;
            actions = onCancel == null ? List.of() : List.copyOf(onCancel);
            onCancel = null;
        }
        actions.forEach(Runnable::run);
    }

    /** The call has ended; for what implements a protocol. */
    public void end() {
        ended = true;
        if (onCancel != null) {
            forgetActions();
        }
    }

    private synchronized void forgetActions() {
        onCancel = null;
    }

    private synchronized void remove(Runnable action) {
        if (onCancel != null) {
            onCancel.remove(action);
        }
    }

    @Override
    public String toString() {
        return method + " for " + peer;
    }
}
