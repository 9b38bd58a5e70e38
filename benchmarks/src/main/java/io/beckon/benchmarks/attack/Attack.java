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

/**
 * What one client of a kind does.
 *
 * @param name for people
 * @param connections how many do it
 * @param begin what each says first, and at once
 * @param goOn what each says then, by its number
 * @param pause how long each waits before it says the next; zero for as fast as the server takes it
 * @param reads whether it reads what it is answered
 * @param time how long it is watched
 */
record Attack(
        String name,
        int connections,
        ByteBuf begin,
        IntFunction<ByteBuf> goOn,
        Duration pause,
        boolean reads,
        Duration time) {
    /** {@return one who says so many bytes of something, one a second} */
    static Attack dribbling(String name, int connections, ByteBuf begin, ByteBuf slowly, Duration time) {
        return new Attack(
                name,
                connections,
                begin,
                turn -> slowly.slice(Math.min(turn, slowly.readableBytes() - 1), 1),
                Duration.ofSeconds(1),
                true,
                time);
    }

    /** {@return whether who is closed comes again at once} */
    boolean returns() {
        return pause.isZero();
    }

    /** {@return one who says the same again and again, and comes again when he is closed} */
    static Attack flooding(String name, int connections, ByteBuf begin, IntFunction<ByteBuf> goOn, Duration time) {
        return new Attack(name, connections, begin, goOn, Duration.ZERO, true, time);
    }
}
