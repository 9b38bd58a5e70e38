/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.codec.Encoding;
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

/**
 * The native encodings in a program that has also spoken Thrift: the same generated code then has met other readers and writers, which its
 * compiled form has to tell apart.
 */
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls setUp before anything else
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 8, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class BesideThriftBenchmark {
    private static final int THRIFT_MESSAGES = 50_000;

    /** Which message. */
    @Param({"SMALL", "ORDER"})
    public Message message;

    /** In which native encoding. */
    @Param({"TAGGED", "PACKED"})
    public Encoding encoding;

    /** Whether messages in Thrift's encodings have come and gone before. */
    @Param({"false", "true"})
    public boolean besideThrift;

    private Trial<?> trial;
    private ByteBuf encoded;

    /** Speaks Thrift, if it is to, and makes what is decoded. */
    @Setup
    public void setUp() {
        if (besideThrift) {
            speak(message.typed().trial(Encoding.THRIFT_BINARY));
            speak(message.typed().trial(Encoding.THRIFT_COMPACT));
        }
        trial = message.typed().trial(encoding);
        encoded = trial.encoded(false);
    }

    private static void speak(Trial<?> thrift) {
        for (int i = 0; i < THRIFT_MESSAGES; i++) {
            ByteBuf bytes = thrift.encoded(false);
            thrift.decode(bytes);
            bytes.release();
        }
    }

    /** Releases what was decoded. */
    @TearDown
    public void tearDown() {
        encoded.release();
    }

    /** {@return the encoded size, so that nothing is optimized away} */
    @Benchmark
    public int encode() {
        ByteBuf out = trial.encoded(false);
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
