/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What has become of each call, and what must never become of one. The names, as P1, are those of docs/reliability.md. */
final class Ledger {
    private static final long LATE = Duration.ofMillis(100).toNanos();

    /** What a network, a full server or a caller may do to a call; nothing else may happen to one. */
    private static final Set<StatusCode> EXPECTED = EnumSet.of(
            StatusCode.UNAVAILABLE, StatusCode.DEADLINE_EXCEEDED, StatusCode.CANCELLED, StatusCode.RESOURCE_EXHAUSTED);

    private final Map<Long, Entry> calls = new LinkedHashMap<>();
    private final VirtualTime time;
    private long outstanding;

    /** What was found wrong in a callback or a handler, where what is thrown does not come far. */
    private @Nullable AssertionError found;

    /** Whether connections are never lost: then no call fails but by its own deadline. */
    private final boolean calm;

    Ledger(VirtualTime time, boolean calm) {
        this.time = time;
        this.calm = calm;
    }

    void started(Echo.Request request, Duration timeout) {
        calls.put(request.call(), new Entry(request, time.nanoTime() + timeout.toNanos()));
        outstanding++;
    }

    /** A call's stream is read slowly, and its end is behind what there is to read. */
    void readSlowly(Echo.Request request, Duration atMost) {
        calls.get(request.call()).deadline += atMost.toNanos();
    }

    /** A handler runs. */
    void executed(Echo.Request request) {
        Entry entry = calls.get(request.call());
        check(entry != null, "P6: a handler runs for call %d, which nobody made", request.call());
        check(entry.request.equals(request), "P9: call %d arrived as another", request.call());
        check(++entry.executions == 1, "P4: call %d is executed again", request.call());
        check(!entry.notExecuted, "P3: call %d is executed, and was said not to be", request.call());
    }

    /** A call has ended. */
    void ended(Echo.Request request, Object result, Throwable failure) {
        Entry entry = calls.get(request.call());
        check(++entry.ends == 1, "P1: call %d ends again", request.call());
        outstanding--;
        check(
                time.nanoTime() - entry.deadline <= LATE,
                "P1: call %d ends %d ms behind its deadline",
                request.call(),
                (time.nanoTime() - entry.deadline) / 1_000_000);
        if (failure instanceof RpcException rpc) {
            failed(entry, rpc);
        } else if (failure instanceof Echo.Refused refused) {
            check(
                    request.refuse() && refused.getMessage().equals(answer(request)),
                    "P2: call %d: %s",
                    request.call(),
                    failure);
            check(entry.executions == 1, "P2: call %d was answered by nobody", request.call());
        } else if (failure != null) {
            check(failure instanceof CancellationException, "call %d: %s", request.call(), failure);
        } else if (result instanceof String) {
            check(result.equals(answer(request)), "P2, P9: call %d has another answer than its own", request.call());
            check(entry.executions == 1, "P2: call %d was answered by nobody", request.call());
        }
    }

    /** Every call has ended. */
    void checkAllEnded() {
        calls.forEach((call, entry) -> check(entry.ends == 1, "P1: call %d has not ended", call));
    }

    long outstanding() {
        return outstanding;
    }

    /** {@return what a handler answers: each call something else} */
    static String answer(Echo.Request request) {
        String pattern = request.call() + "-";
        int repeat = request.answer() / pattern.length();
        return request.text() + pattern.repeat(repeat);
    }

    private void failed(Entry entry, RpcException failure) {
        long call = entry.request.call();
        entry.notExecuted = failure.status().notExecuted();
        check(!entry.notExecuted || entry.executions == 0, "P3: call %d was executed, and is said not to be", call);
        check(EXPECTED.contains(failure.code()), "call %d: %s", call, failure.getMessage());
        boolean accused = failure.getMessage().contains("closed by this side")
                || failure.getMessage().contains("closed by the peer")
                        && !failure.getMessage().contains("NO_ERROR");
        check(!accused, "two right peers accuse each other: %s", failure.getMessage());
        if (calm && failure.code() == StatusCode.UNAVAILABLE) {
            check(entry.notExecuted, "P7: call %d was lost by a server going away: %s", call, failure.getMessage());
        }
    }

    /** Throws what was found wrong since the beginning. */
    void checkNothingFound() {
        if (found != null) {
            throw found;
        }
    }

    void check(boolean holds, String text, Object... arguments) {
        if (!holds) {
            AssertionError wrong = new AssertionError(text.formatted(arguments));
            found = found == null ? wrong : found;
            throw wrong;
        }
    }

    private static final class Entry {
        private final Echo.Request request;
        private long deadline;
        private int executions;
        private int ends;
        private boolean notExecuted;

        Entry(Echo.Request request, long deadline) {
            this.request = request;
            this.deadline = deadline;
        }
    }
}
