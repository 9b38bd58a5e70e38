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

/** {@link Plain.Address} as Apache Thrift's generated schemes write and read it. */
final class ThriftAddress implements ThriftStruct<Plain.Address> {
    static final ThriftStruct<Plain.Address> STRUCT = new ThriftAddress();

    private static final TStruct DESCRIPTOR = new TStruct("Address");
    private static final TField STREET = new TField("street", TType.STRING, (short) 1);
    private static final TField CITY = new TField("city", TType.STRING, (short) 2);
    private static final TField POSTCODE = new TField("postcode", TType.STRING, (short) 3);
    private static final TField COUNTRY = new TField("country", TType.STRING, (short) 4);

    @Override
    public void write(Plain.Address value, TProtocol out) throws TException {
        out.writeStructBegin(DESCRIPTOR);
        out.writeFieldBegin(STREET);
        out.writeString(value.street());
        out.writeFieldEnd();
        out.writeFieldBegin(CITY);
        out.writeString(value.city());
        out.writeFieldEnd();
        out.writeFieldBegin(POSTCODE);
        out.writeString(value.postcode());
        out.writeFieldEnd();
        out.writeFieldBegin(COUNTRY);
        out.writeString(value.country());
        out.writeFieldEnd();
        out.writeFieldStop();
        out.writeStructEnd();
    }

    @Override
    public Plain.Address read(TProtocol in) throws TException {
        String street = "";
        String city = "";
        String postcode = "";
        String country = "";
        in.readStructBegin();
        for (TField field = in.readFieldBegin(); field.type != TType.STOP; field = in.readFieldBegin()) {
            switch (field.id) {
                case 1 -> street = in.readString();
                case 2 -> city = in.readString();
                case 3 -> postcode = in.readString();
                case 4 -> country = in.readString();
                default -> TProtocolUtil.skip(in, field.type);
            }
            in.readFieldEnd();
        }
        in.readStructEnd();
        return new Plain.Address(street, city, postcode, country);
    }
}
