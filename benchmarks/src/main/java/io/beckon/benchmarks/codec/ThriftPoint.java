/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;

/** {@link Plain.Point} as Apache Thrift's generated schemes write and read it. */
final class ThriftPoint implements ThriftStruct<Plain.Point> {
    static final ThriftStruct<Plain.Point> STRUCT = new ThriftPoint();

    private static final TStruct DESCRIPTOR = new TStruct("Point");
    private static final TField TIME = new TField("time", TType.I64, (short) 1);
    private static final TField SENSOR = new TField("sensor", TType.I32, (short) 2);
    private static final TField STATUS = new TField("status", TType.I32, (short) 3);
    private static final TField VALUE = new TField("value", TType.DOUBLE, (short) 4);
    private static final TField DEVIATION = new TField("deviation", TType.DOUBLE, (short) 5);
    private static final TField LABEL = new TField("label", TType.STRING, (short) 6);

    @Override
    public void write(Plain.Point value, TProtocol out) throws TException {
        out.writeStructBegin(DESCRIPTOR);
        out.writeFieldBegin(TIME);
        out.writeI64(value.time());
        out.writeFieldEnd();
        out.writeFieldBegin(SENSOR);
        out.writeI32(value.sensor());
        out.writeFieldEnd();
        out.writeFieldBegin(STATUS);
        out.writeI32(value.status());
        out.writeFieldEnd();
        out.writeFieldBegin(VALUE);
        out.writeDouble(value.value());
        out.writeFieldEnd();
        out.writeFieldBegin(DEVIATION);
        out.writeDouble(value.deviation());
        out.writeFieldEnd();
        out.writeFieldBegin(LABEL);
        out.writeString(value.label());
        out.writeFieldEnd();
        out.writeFieldStop();
        out.writeStructEnd();
    }

    @Override
    public Plain.Point read(TProtocol in) throws TException {
        long time = 0;
        int sensor = 0;
        int status = 0;
        double value = 0;
        double deviation = 0;
        String label = "";
        in.readStructBegin();
        for (TField field = in.readFieldBegin(); field.type != TType.STOP; field = in.readFieldBegin()) {
            switch (field.id) {
                case 1 -> time = in.readI64();
                case 2 -> sensor = in.readI32();
                case 3 -> status = in.readI32();
                case 4 -> value = in.readDouble();
                case 5 -> deviation = in.readDouble();
                case 6 -> label = in.readString();
                default -> TProtocolUtil.skip(in, field.type);
            }
            in.readFieldEnd();
        }
        in.readStructEnd();
        return new Plain.Point(time, sensor, status, value, deviation, label);
    }
}
