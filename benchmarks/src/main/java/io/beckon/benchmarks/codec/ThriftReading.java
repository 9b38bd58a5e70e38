/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import java.util.UUID;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.jspecify.annotations.Nullable;

/** {@link Plain.Reading} as Apache Thrift's generated schemes write and read it. */
final class ThriftReading implements ThriftStruct<Plain.Reading> {
    static final ThriftStruct<Plain.Reading> STRUCT = new ThriftReading();

    private static final TStruct DESCRIPTOR = new TStruct("Reading");
    private static final TField SEQUENCE = new TField("sequence", TType.I64, (short) 1);
    private static final TField SENSOR = new TField("sensor", TType.STRING, (short) 2);
    private static final TField CHANNEL = new TField("channel", TType.I16, (short) 3);
    private static final TField VALID = new TField("valid", TType.BOOL, (short) 4);
    private static final TField TAKEN_AT = new TField("takenAt", TType.I64, (short) 5);
    private static final TField VALUE = new TField("value", TType.DOUBLE, (short) 6);
    private static final TField UNIT = new TField("unit", TType.STRING, (short) 7);
    private static final TField ID = new TField("id", TType.UUID, (short) 8);

    @Override
    public void write(Plain.Reading value, TProtocol out) throws TException {
        out.writeStructBegin(DESCRIPTOR);
        out.writeFieldBegin(SEQUENCE);
        out.writeI64(value.sequence());
        out.writeFieldEnd();
        out.writeFieldBegin(SENSOR);
        out.writeString(value.sensor());
        out.writeFieldEnd();
        out.writeFieldBegin(CHANNEL);
        out.writeI16(value.channel());
        out.writeFieldEnd();
        out.writeFieldBegin(VALID);
        out.writeBool(value.valid());
        out.writeFieldEnd();
        out.writeFieldBegin(TAKEN_AT);
        out.writeI64(value.takenAt());
        out.writeFieldEnd();
        out.writeFieldBegin(VALUE);
        out.writeDouble(value.value());
        out.writeFieldEnd();
        out.writeFieldBegin(UNIT);
        out.writeString(value.unit());
        out.writeFieldEnd();
        out.writeFieldBegin(ID);
        out.writeUuid(value.id());
        out.writeFieldEnd();
        out.writeFieldStop();
        out.writeStructEnd();
    }

    @Override
    @SuppressWarnings("NullAway") // as generated: what does not come is null
    public Plain.Reading read(TProtocol in) throws TException {
        long sequence = 0;
        String sensor = "";
        short channel = 0;
        boolean valid = false;
        long takenAt = 0;
        double value = 0;
        String unit = "";
        @Nullable UUID id = null;
        in.readStructBegin();
        for (TField field = in.readFieldBegin(); field.type != TType.STOP; field = in.readFieldBegin()) {
            switch (field.id) {
                case 1 -> sequence = in.readI64();
                case 2 -> sensor = in.readString();
                case 3 -> channel = in.readI16();
                case 4 -> valid = in.readBool();
                case 5 -> takenAt = in.readI64();
                case 6 -> value = in.readDouble();
                case 7 -> unit = in.readString();
                case 8 -> id = in.readUuid();
                default -> TProtocolUtil.skip(in, field.type);
            }
            in.readFieldEnd();
        }
        in.readStructEnd();
        return new Plain.Reading(sequence, sensor, channel, valid, takenAt, value, unit, id);
    }
}
