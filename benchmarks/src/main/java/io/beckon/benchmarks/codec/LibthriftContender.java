/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.netty.buffer.ByteBuf;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.transport.AutoExpandingBufferWriteTransport;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransportException;

/**
 * Apache Thrift's compact protocol over its own memory transports, which are what it is quickest with; the bytes are copied from
 * there, and to there, once. Transports and protocols are made once and used again.
 */
final class LibthriftContender<T> implements Contender<T> {
    private final ThriftStruct<T> struct;
    private final AutoExpandingBufferWriteTransport written;
    private final TMemoryInputTransport read;
    private final TCompactProtocol writer;
    private final TCompactProtocol reader;

    LibthriftContender(ThriftStruct<T> struct) {
        this.struct = struct;
        try {
            written = new AutoExpandingBufferWriteTransport(new TConfiguration(), 4096, 0);
            read = new TMemoryInputTransport();
        } catch (TTransportException e) {
            throw new IllegalStateException(e);
        }
        writer = new TCompactProtocol(written);
        reader = new TCompactProtocol(read);
    }

    @Override
    public void encode(T value, ByteBuf out) {
        try {
            written.reset();
            struct.write(value, writer);
            out.writeBytes(written.getBuf().array(), 0, written.getLength());
        } catch (TException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public T decode(ByteBuf in) {
        try {
            byte[] bytes = new byte[in.readableBytes()];
            in.readBytes(bytes);
            read.reset(bytes);
            return struct.read(reader);
        } catch (TException e) {
            throw new IllegalStateException(e);
        }
    }
}
