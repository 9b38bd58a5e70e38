/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.benchmarks.codec.Message.Sample;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
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
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    /** Each runs in JVMs of its own, so that neither spoils the other's call sites. */
    public enum Library {
        /** This project's codec. */
        BECKON,
        /** Apache Thrift's compact protocol. */
        LIBTHRIFT
    }

    /** Which message. */
    @Param
    public Message message;

    /** Which contender. */
    @Param
    public Library library;

    private Trial<?> trial;

    /** Makes the contender and what it decodes. */
    @Setup
    public void setUp() {
        trial = trial(message.sample());
    }

    /** Releases what was decoded. */
    @TearDown
    public void tearDown() {
        trial.release();
    }

    /** {@return the encoded size, so that nothing is optimized away} */
    @Benchmark
    public int encode() {
        return trial.encode();
    }

    /** {@return the decoded value} */
    @Benchmark
    public Object decode() {
        return trial.decode();
    }

    private <T> Trial<T> trial(Sample<T> sample) {
        Contender<T> contender = library == Library.BECKON ? sample.beckon() : sample.libthrift();
        ByteBuf encoded = PooledByteBufAllocator.DEFAULT.directBuffer();
        contender.encode(sample.value(), encoded);
        return new Trial<>(contender, sample.value(), encoded);
    }

    private record Trial<T>(Contender<T> contender, T value, ByteBuf encoded) {
        int encode() {
            ByteBuf out = PooledByteBufAllocator.DEFAULT.directBuffer(2_048);
            try {
                contender.encode(value, out);
                return out.readableBytes();
            } finally {
                out.release();
            }
        }

        Object decode() {
            return contender.decode(encoded.readerIndex(0));
        }

        void release() {
            encoded.release();
        }
    }
}
