/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import java.util.ArrayList;
import java.util.List;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;

/** {@link Plain.Series} as Apache Thrift's generated schemes write and read it. */
final class ThriftSeries implements ThriftStruct<Plain.Series> {
    static final ThriftStruct<Plain.Series> STRUCT = new ThriftSeries();

    private static final TStruct DESCRIPTOR = new TStruct("Series");
    private static final TField POINTS = new TField("points", TType.LIST, (short) 1);

    @Override
    public void write(Plain.Series value, TProtocol out) throws TException {
        out.writeStructBegin(DESCRIPTOR);
        out.writeFieldBegin(POINTS);
        out.writeListBegin(new TList(TType.STRUCT, value.points().size()));
        for (Plain.Point each : value.points()) {
            ThriftPoint.STRUCT.write(each, out);
        }
        out.writeListEnd();
        out.writeFieldEnd();
        out.writeFieldStop();
        out.writeStructEnd();
    }

    @Override
    public Plain.Series read(TProtocol in) throws TException {
        List<Plain.Point> points = new ArrayList<>();
        in.readStructBegin();
        for (TField field = in.readFieldBegin(); field.type != TType.STOP; field = in.readFieldBegin()) {
            switch (field.id) {
                case 1 -> {
                    int size = in.readListBegin().size;
                    points = new ArrayList<>(size);
                    for (int i = 0; i < size; i++) {
                        points.add(ThriftPoint.STRUCT.read(in));
                    }
                    in.readListEnd();
                }
                default -> TProtocolUtil.skip(in, field.type);
            }
            in.readFieldEnd();
        }
        in.readStructEnd();
        return new Plain.Series(points);
    }
}
