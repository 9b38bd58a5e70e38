/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A message into a pooled direct buffer, the buffer's allocation and release included, and out of one. */
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls setUp before anything else
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = SbeContender.EXPORTS)
@Warmup(iterations = 10, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class CodecBenchmark {
    /** Which message. */
    @Param
    public Message message;

    /** Which contender. */
    @Param
    public Library library;

    private Trial<?> trial;
    private ByteBuf encoded;
    private boolean large;

    /** Makes the contender and what it decodes. */
    @Setup
    public void setUp() {
        large = message.isLarge();
        trial = library.trial(message);
        encoded = trial.encoded(large);
    }

    /** Releases what was decoded. */
    @TearDown
    public void tearDown() {
        encoded.release();
    }

    /** {@return the encoded size, so that nothing is optimized away} */
    @Benchmark
    public int encode() {
        ByteBuf out = trial.encoded(large);
        int size = out.readableBytes();
        out.release();
        return size;
    }

    /** {@return the decoded value} */
    @Benchmark
    public Object decode() {
        return trial.decode(encoded.readerIndex(0));
    }
}
