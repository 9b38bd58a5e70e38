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
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.transport.AutoExpandingBufferWriteTransport;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransportException;

/**
 * Apache Thrift's protocols over its own memory transports, which are what they are quickest with; the bytes are copied from
 * there, and to there, once. Transports and protocols are made once and used again.
 */
final class LibthriftContender<T> implements Contender<T> {
    private final ThriftStruct<T> struct;
    private final AutoExpandingBufferWriteTransport written;
    private final TMemoryInputTransport read;
    private final TProtocol writer;
    private final TProtocol reader;
    private final Heap heap = new Heap();

    LibthriftContender(ThriftStruct<T> struct, TProtocolFactory protocol) {
        this.struct = struct;
        try {
            written = new AutoExpandingBufferWriteTransport(new TConfiguration(), 1 << 17, 0);
            read = new TMemoryInputTransport();
        } catch (TTransportException e) {
            throw new IllegalStateException(e);
        }
        writer = protocol.getProtocol(written);
        reader = protocol.getProtocol(read);
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
            byte[] bytes = heap.fill(in);
            read.reset(bytes, 0, heap.size());
            return struct.read(reader);
        } catch (TException e) {
            throw new IllegalStateException(e);
        }
    }
}
