/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.jspecify.annotations.Nullable;

/** {@link Plain.Order} as Apache Thrift's generated schemes write and read it. */
final class ThriftOrder implements ThriftStruct<Plain.Order> {
    static final ThriftStruct<Plain.Order> STRUCT = new ThriftOrder();

    private static final TStruct DESCRIPTOR = new TStruct("Order");
    private static final TField ID = new TField("id", TType.I64, (short) 1);
    private static final TField CUSTOMER = new TField("customer", TType.STRING, (short) 2);
    private static final TField ADDRESS = new TField("address", TType.STRUCT, (short) 3);
    private static final TField ITEMS = new TField("items", TType.LIST, (short) 4);
    private static final TField ATTRIBUTES = new TField("attributes", TType.MAP, (short) 5);
    private static final TField PLACED_AT = new TField("placedAt", TType.I64, (short) 6);
    private static final TField PAID = new TField("paid", TType.BOOL, (short) 7);

    @Override
    public void write(Plain.Order value, TProtocol out) throws TException {
        out.writeStructBegin(DESCRIPTOR);
        out.writeFieldBegin(ID);
        out.writeI64(value.id());
        out.writeFieldEnd();
        out.writeFieldBegin(CUSTOMER);
        out.writeString(value.customer());
        out.writeFieldEnd();
        out.writeFieldBegin(ADDRESS);
        ThriftAddress.STRUCT.write(value.address(), out);
        out.writeFieldEnd();
        out.writeFieldBegin(ITEMS);
        out.writeListBegin(new TList(TType.STRUCT, value.items().size()));
        for (Plain.Item each : value.items()) {
            ThriftItem.STRUCT.write(each, out);
        }
        out.writeListEnd();
        out.writeFieldEnd();
        out.writeFieldBegin(ATTRIBUTES);
        out.writeMapBegin(
                new TMap(TType.STRING, TType.STRING, value.attributes().size()));
        for (Map.Entry<String, String> each : value.attributes().entrySet()) {
            out.writeString(each.getKey());
            out.writeString(each.getValue());
        }
        out.writeMapEnd();
        out.writeFieldEnd();
        out.writeFieldBegin(PLACED_AT);
        out.writeI64(value.placedAt());
        out.writeFieldEnd();
        out.writeFieldBegin(PAID);
        out.writeBool(value.paid());
        out.writeFieldEnd();
        out.writeFieldStop();
        out.writeStructEnd();
    }

    @Override
    @SuppressWarnings("NullAway") // as generated: what does not come is null
    public Plain.Order read(TProtocol in) throws TException {
        long id = 0;
        String customer = "";
        Plain.@Nullable Address address = null;
        List<Plain.Item> items = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        long placedAt = 0;
        boolean paid = false;
        in.readStructBegin();
        for (TField field = in.readFieldBegin(); field.type != TType.STOP; field = in.readFieldBegin()) {
            switch (field.id) {
                case 1 -> id = in.readI64();
                case 2 -> customer = in.readString();
                case 3 -> address = ThriftAddress.STRUCT.read(in);
                case 4 -> {
                    int size = in.readListBegin().size;
                    items = new ArrayList<>(size);
                    for (int i = 0; i < size; i++) {
                        items.add(ThriftItem.STRUCT.read(in));
                    }
                    in.readListEnd();
                }
                case 5 -> {
                    int size = in.readMapBegin().size;
                    attributes = new LinkedHashMap<>(2 * size);
                    for (int i = 0; i < size; i++) {
                        attributes.put(in.readString(), in.readString());
                    }
                    in.readMapEnd();
                }
                case 6 -> placedAt = in.readI64();
                case 7 -> paid = in.readBool();
                default -> TProtocolUtil.skip(in, field.type);
            }
            in.readFieldEnd();
        }
        in.readStructEnd();
        return new Plain.Order(id, customer, address, items, attributes, placedAt, paid);
    }
}
