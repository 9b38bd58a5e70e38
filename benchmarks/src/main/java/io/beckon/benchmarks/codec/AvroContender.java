/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;

/** Apache Avro's binary encoding; encoder and decoder are used again. */
final class AvroContender<T> implements Contender<T> {
    private final Write<T> write;
    private final Read<T> read;
    private final Heap heap = new Heap();
    private BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(new ByteArrayOutputStream(), null);
    private BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[1], null);

    AvroContender(Write<T> write, Read<T> read) {
        this.write = write;
        this.read = read;
    }

    /** Writes a message. */
    interface Write<T> {
        void write(T value, Encoder out) throws IOException;
    }

    /** Reads a message. */
    interface Read<T> {
        T read(BinaryDecoder in) throws IOException;
    }

    @Override
    public void encode(T value, ByteBuf out) {
        try (ByteBufOutputStream stream = new ByteBufOutputStream(out)) {
            encoder = EncoderFactory.get().binaryEncoder(stream, encoder);
            write.write(value, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public T decode(ByteBuf in) {
        try {
            byte[] bytes = heap.fill(in);
            decoder = DecoderFactory.get().binaryDecoder(bytes, 0, heap.size(), decoder);
            return read.read(decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
