/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.attack;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one client of a kind does.
 *
 * @param name for people
 * @param connections how many do it
 * @param begin what each says first, and at once
 * @param goOn what each says then, by its number; null if it hangs up
 * @param manner how it does that
 */
record Attack(String name, int connections, ByteBuf begin, IntFunction<@Nullable ByteBuf> goOn, Manner manner) {
    /** {@return one who says so many bytes of something, one a second} */
    static Attack dribbling(String name, int connections, ByteBuf begin, ByteBuf slowly, Duration time) {
        return new Attack(
                name,
                connections,
                begin,
                turn -> slowly.slice(Math.min(turn, slowly.readableBytes() - 1), 1),
                Manner.slow(time));
    }

    /** {@return one who says the same again and again, and comes again when he is closed} */
    static Attack flooding(
            String name, int connections, ByteBuf begin, IntFunction<@Nullable ByteBuf> goOn, Duration time) {
        return new Attack(name, connections, begin, goOn, new Manner(false, true, Duration.ZERO, time));
    }

    /** {@return the same at the port that speaks TLS} */
    Attack onTls() {
        return new Attack(name, connections, begin, goOn, manner.onTls());
    }

    /**
     * How.
     *
     * @param tls whether it is the port that speaks TLS
     * @param reads whether the client reads what it is answered
     * @param pause how long it waits before it says the next; zero for as fast as the server takes it
     * @param time how long it is watched
     */
    record Manner(boolean tls, boolean reads, Duration pause, Duration time) {
        private static final Duration SHORT = Duration.ofMillis(100);

        /** {@return of one who says something each second, and reads} */
        static Manner slow(Duration time) {
            return new Manner(false, true, Duration.ofSeconds(1), time);
        }

        /** {@return whether who is closed, or has hung up, comes again at once} */
        boolean returns() {
            return pause.compareTo(SHORT) < 0;
        }

        Manner onTls() {
            return new Manner(true, reads, pause, time);
        }
    }
}
