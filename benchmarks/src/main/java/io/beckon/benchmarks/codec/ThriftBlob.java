/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import java.nio.ByteBuffer;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;

/** {@link Plain.Blob} as Apache Thrift's generated schemes write and read it. */
final class ThriftBlob implements ThriftStruct<Plain.Blob> {
    static final ThriftStruct<Plain.Blob> STRUCT = new ThriftBlob();

    private static final TStruct DESCRIPTOR = new TStruct("Blob");
    private static final TField ID = new TField("id", TType.I64, (short) 1);
    private static final TField NAME = new TField("name", TType.STRING, (short) 2);
    private static final TField DATA = new TField("data", TType.STRING, (short) 3);

    @Override
    public void write(Plain.Blob value, TProtocol out) throws TException {
        out.writeStructBegin(DESCRIPTOR);
        out.writeFieldBegin(ID);
        out.writeI64(value.id());
        out.writeFieldEnd();
        out.writeFieldBegin(NAME);
        out.writeString(value.name());
        out.writeFieldEnd();
        out.writeFieldBegin(DATA);
        out.writeBinary(ByteBuffer.wrap(value.data()));
        out.writeFieldEnd();
        out.writeFieldStop();
        out.writeStructEnd();
    }

    @Override
    public Plain.Blob read(TProtocol in) throws TException {
        long id = 0;
        String name = "";
        byte[] data = {};
        in.readStructBegin();
        for (TField field = in.readFieldBegin(); field.type != TType.STOP; field = in.readFieldBegin()) {
            switch (field.id) {
                case 1 -> id = in.readI64();
                case 2 -> name = in.readString();
                case 3 -> data = bytes(in.readBinary());
                default -> TProtocolUtil.skip(in, field.type);
            }
            in.readFieldEnd();
        }
        in.readStructEnd();
        return new Plain.Blob(id, name, data);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
