/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.codec.Fields;
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

/** {@link Order} as Apache Thrift's generated schemes write and read it. */
final class ThriftOrder implements ThriftStruct<Order> {
    static final ThriftStruct<Order> STRUCT = new ThriftOrder();

    private static final TStruct DESCRIPTOR = new TStruct("Order");
    private static final TField ID = new TField("id", TType.I64, (short) 1);
    private static final TField CUSTOMER = new TField("customer", TType.STRING, (short) 2);
    private static final TField ADDRESS = new TField("address", TType.STRUCT, (short) 3);
    private static final TField ITEMS = new TField("items", TType.LIST, (short) 4);
    private static final TField ATTRIBUTES = new TField("attributes", TType.MAP, (short) 5);
    private static final TField PLACED_AT = new TField("placedAt", TType.I64, (short) 6);
    private static final TField PAID = new TField("paid", TType.BOOL, (short) 7);

    @Override
    public void write(Order value, TProtocol out) throws TException {
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
        writeItems(value.items(), out);
        out.writeFieldEnd();
        out.writeFieldBegin(ATTRIBUTES);
        writeAttributes(value.attributes(), out);
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
    public Order read(TProtocol in) throws TException {
        long id = 0;
        String customer = "";
        @Nullable Address address = null;
        List<Item> items = List.of();
        Map<String, String> attributes = Map.of();
        long placedAt = 0;
        boolean paid = false;
        in.readStructBegin();
        for (TField field = in.readFieldBegin(); field.type != TType.STOP; field = in.readFieldBegin()) {
            switch (field.id) {
                case 1 -> id = in.readI64();
                case 2 -> customer = in.readString();
                case 3 -> address = ThriftAddress.STRUCT.read(in);
                case 4 -> items = readItems(in);
                case 5 -> attributes = readAttributes(in);
                case 6 -> placedAt = in.readI64();
                case 7 -> paid = in.readBool();
                default -> TProtocolUtil.skip(in, field.type);
            }
            in.readFieldEnd();
        }
        in.readStructEnd();
        return new Order(id, customer, Fields.present(address, "Order.address"), items, attributes, placedAt, paid);
    }

    private static void writeItems(List<Item> items, TProtocol out) throws TException {
        out.writeListBegin(new TList(TType.STRUCT, items.size()));
        for (Item item : items) {
            ThriftItem.STRUCT.write(item, out);
        }
        out.writeListEnd();
    }

    private static List<Item> readItems(TProtocol in) throws TException {
        int size = in.readListBegin().size;
        List<Item> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(ThriftItem.STRUCT.read(in));
        }
        in.readListEnd();
        return items;
    }

    private static void writeAttributes(Map<String, String> attributes, TProtocol out) throws TException {
        out.writeMapBegin(new TMap(TType.STRING, TType.STRING, attributes.size()));
        for (Map.Entry<String, String> entry : attributes.entrySet()) {
            out.writeString(entry.getKey());
            out.writeString(entry.getValue());
        }
        out.writeMapEnd();
    }

    private static Map<String, String> readAttributes(TProtocol in) throws TException {
        int size = in.readMapBegin().size;
        Map<String, String> attributes = new LinkedHashMap<>(2 * size);
        for (int i = 0; i < size; i++) {
            attributes.put(in.readString(), in.readString());
        }
        in.readMapEnd();
        return attributes;
    }
}
