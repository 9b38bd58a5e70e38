/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * protobuf with the messages that protoc makes, over arrays, which it is quickest with. A message remembers its size from the first time
 * that it is written, and the same one is written again and again here.
 */
final class ProtobufContender<T extends Message> implements Contender<T> {
    private final Parser<T> parser;
    private final byte[] written = new byte[1 << 17];
    private final Heap read = new Heap();

    ProtobufContender(Parser<T> parser) {
        this.parser = parser;
    }

    @Override
    public void encode(T value, ByteBuf out) {
        CodedOutputStream stream = CodedOutputStream.newInstance(written);
        try {
            value.writeTo(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.writeBytes(written, 0, stream.getTotalBytesWritten());
    }

    @Override
    public T decode(ByteBuf in) {
        byte[] bytes = read.fill(in);
        try {
            return parser.parseFrom(bytes, 0, read.size());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
