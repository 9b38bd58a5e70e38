/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;

/** A value with its Thrift type, read and written through libthrift's protocols as generated code does it. */
record Dynamic(byte type, Object value) {
    static Dynamic bool(boolean value) {
        return new Dynamic(TType.BOOL, value);
    }

    static Dynamic i8(int value) {
        return new Dynamic(TType.BYTE, (byte) value);
    }

    static Dynamic i16(int value) {
        return new Dynamic(TType.I16, (short) value);
    }

    static Dynamic i32(int value) {
        return new Dynamic(TType.I32, value);
    }

    static Dynamic i64(long value) {
        return new Dynamic(TType.I64, value);
    }

    static Dynamic real(double value) {
        return new Dynamic(TType.DOUBLE, value);
    }

    static Dynamic text(String value) {
        return new Dynamic(TType.STRING, ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8)));
    }

    static Dynamic binary(int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        for (int each : bytes) {
            buffer.put((byte) each);
        }
        return new Dynamic(TType.STRING, buffer.flip());
    }

    static Dynamic uuid(UUID value) {
        return new Dynamic(TType.UUID, value);
    }

    static Dynamic list(Dynamic... elements) {
        return new Dynamic(TType.LIST, List.of(elements));
    }

    static Dynamic set(Dynamic... elements) {
        return new Dynamic(TType.SET, new LinkedHashSet<>(List.of(elements)));
    }

    static Dynamic map(Dynamic... keysAndValues) {
        Map<Dynamic, Dynamic> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Dynamic(TType.MAP, map);
    }

    static Dynamic struct() {
        return new Dynamic(TType.STRUCT, new TreeMap<Integer, Dynamic>());
    }

    /** This struct with one more field. */
    Dynamic with(int id, Dynamic field) {
        Map<Integer, Dynamic> fields = new TreeMap<>(fields());
        fields.put(id, field);
        return new Dynamic(TType.STRUCT, fields);
    }

    @SuppressWarnings("unchecked") // what a struct is made of here
    Map<Integer, Dynamic> fields() {
        return (Map<Integer, Dynamic>) value;
    }

    void write(TProtocol out) throws TException {
        switch (type) {
            case TType.BOOL -> out.writeBool((Boolean) value);
            case TType.BYTE -> out.writeByte((Byte) value);
            case TType.I16 -> out.writeI16((Short) value);
            case TType.I32 -> out.writeI32((Integer) value);
            case TType.I64 -> out.writeI64((Long) value);
            case TType.DOUBLE -> out.writeDouble((Double) value);
            case TType.STRING -> out.writeBinary(((ByteBuffer) value).duplicate());
            case TType.UUID -> out.writeUuid((UUID) value);
            case TType.STRUCT -> writeStruct(out);
            case TType.MAP -> writeMap(out);
            case TType.LIST -> {
                List<?> elements = (List<?>) value;
                out.writeListBegin(new TList(firstType(elements), elements.size()));
                writeAll(elements, out);
            }
            default -> {
                Set<?> elements = (Set<?>) value;
                out.writeSetBegin(new TSet(firstType(elements), elements.size()));
                writeAll(elements, out);
            }
        }
    }

    static Dynamic read(byte type, TProtocol in) throws TException {
        return switch (type) {
            case TType.BOOL -> new Dynamic(type, in.readBool());
            case TType.BYTE -> new Dynamic(type, in.readByte());
            case TType.I16 -> new Dynamic(type, in.readI16());
            case TType.I32 -> new Dynamic(type, in.readI32());
            case TType.I64 -> new Dynamic(type, in.readI64());
            case TType.DOUBLE -> new Dynamic(type, in.readDouble());
            case TType.STRING -> new Dynamic(type, copy(in.readBinary()));
            case TType.UUID -> new Dynamic(type, in.readUuid());
            case TType.STRUCT -> readStruct(in);
            case TType.MAP -> readMap(in);
            case TType.LIST -> {
                TList header = in.readListBegin();
                yield new Dynamic(type, readAll(header.elemType, header.size, in));
            }
            default -> {
                TSet header = in.readSetBegin();
                yield new Dynamic(type, new LinkedHashSet<>(readAll(header.elemType, header.size, in)));
            }
        };
    }

    private void writeStruct(TProtocol out) throws TException {
        out.writeStructBegin(new TStruct());
        for (Map.Entry<Integer, Dynamic> field : fields().entrySet()) {
            out.writeFieldBegin(
                    new TField("", field.getValue().type, field.getKey().shortValue()));
            field.getValue().write(out);
            out.writeFieldEnd();
        }
        out.writeFieldStop();
        out.writeStructEnd();
    }

    private static Dynamic readStruct(TProtocol in) throws TException {
        Dynamic struct = struct();
        in.readStructBegin();
        for (TField field = in.readFieldBegin(); field.type != TType.STOP; field = in.readFieldBegin()) {
            struct = struct.with(field.id, read(field.type, in));
            in.readFieldEnd();
        }
        in.readStructEnd();
        return struct;
    }

    private void writeMap(TProtocol out) throws TException {
        Map<?, ?> entries = (Map<?, ?>) value;
        out.writeMapBegin(new TMap(firstType(entries.keySet()), firstType(entries.values()), entries.size()));
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            ((Dynamic) entry.getKey()).write(out);
            ((Dynamic) entry.getValue()).write(out);
        }
    }

    private static Dynamic readMap(TProtocol in) throws TException {
        TMap header = in.readMapBegin();
        Map<Dynamic, Dynamic> entries = new LinkedHashMap<>();
        for (int i = 0; i < header.size; i++) {
            entries.put(read(header.keyType, in), read(header.valueType, in));
        }
        return new Dynamic(TType.MAP, entries);
    }

    private static void writeAll(Iterable<?> elements, TProtocol out) throws TException {
        for (Object element : elements) {
            ((Dynamic) element).write(out);
        }
    }

    private static List<Dynamic> readAll(byte type, int count, TProtocol in) throws TException {
        List<Dynamic> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(read(type, in));
        }
        return elements;
    }

    private static byte firstType(Iterable<?> elements) {
        return elements.iterator().hasNext() ? ((Dynamic) elements.iterator().next()).type : TType.I32;
    }

    private static ByteBuffer copy(ByteBuffer buffer) {
        return ByteBuffer.allocate(buffer.remaining()).put(buffer).flip();
    }
}
