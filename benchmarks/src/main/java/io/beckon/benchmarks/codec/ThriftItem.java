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

/** {@link Plain.Item} as Apache Thrift's generated schemes write and read it. */
final class ThriftItem implements ThriftStruct<Plain.Item> {
    static final ThriftStruct<Plain.Item> STRUCT = new ThriftItem();

    private static final TStruct DESCRIPTOR = new TStruct("Item");
    private static final TField SKU = new TField("sku", TType.STRING, (short) 1);
    private static final TField NAME = new TField("name", TType.STRING, (short) 2);
    private static final TField QUANTITY = new TField("quantity", TType.I32, (short) 3);
    private static final TField PRICE = new TField("price", TType.I64, (short) 4);
    private static final TField TAX_RATE = new TField("taxRate", TType.DOUBLE, (short) 5);
    private static final TField IN_STOCK = new TField("inStock", TType.BOOL, (short) 6);

    @Override
    public void write(Plain.Item value, TProtocol out) throws TException {
        out.writeStructBegin(DESCRIPTOR);
        out.writeFieldBegin(SKU);
        out.writeString(value.sku());
        out.writeFieldEnd();
        out.writeFieldBegin(NAME);
        out.writeString(value.name());
        out.writeFieldEnd();
        out.writeFieldBegin(QUANTITY);
        out.writeI32(value.quantity());
        out.writeFieldEnd();
        out.writeFieldBegin(PRICE);
        out.writeI64(value.price());
        out.writeFieldEnd();
        out.writeFieldBegin(TAX_RATE);
        out.writeDouble(value.taxRate());
        out.writeFieldEnd();
        out.writeFieldBegin(IN_STOCK);
        out.writeBool(value.inStock());
        out.writeFieldEnd();
        out.writeFieldStop();
        out.writeStructEnd();
    }

    @Override
    public Plain.Item read(TProtocol in) throws TException {
        String sku = "";
        String name = "";
        int quantity = 0;
        long price = 0;
        double taxRate = 0;
        boolean inStock = false;
        in.readStructBegin();
        for (TField field = in.readFieldBegin(); field.type != TType.STOP; field = in.readFieldBegin()) {
            switch (field.id) {
                case 1 -> sku = in.readString();
                case 2 -> name = in.readString();
                case 3 -> quantity = in.readI32();
                case 4 -> price = in.readI64();
                case 5 -> taxRate = in.readDouble();
                case 6 -> inStock = in.readBool();
                default -> TProtocolUtil.skip(in, field.type);
            }
            in.readFieldEnd();
        }
        in.readStructEnd();
        return new Plain.Item(sku, name, quantity, price, taxRate, inStock);
    }
}
