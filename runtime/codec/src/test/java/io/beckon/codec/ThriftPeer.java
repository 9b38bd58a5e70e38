/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMap;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TSet;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TMemoryBuffer;
import org.apache.thrift.transport.TMemoryInputTransport;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;
import org.jspecify.annotations.Nullable;

/** Apache Thrift's own protocols, driven by a shape as its generated code would drive them. */
final class ThriftPeer {
    private final TProtocol protocol;

    /** In what order fields are written, or null for that of their ids. */
    private final @Nullable Random order;

    private ThriftPeer(TProtocol protocol, @Nullable Random order) {
        this.protocol = protocol;
        this.order = order;
    }

    static byte[] encode(Shape shape, Object value) throws TException {
        return encode(Encoding.THRIFT_COMPACT, shape, value);
    }

    static byte[] encode(Encoding encoding, Shape shape, Object value) throws TException {
        return encode(encoding, shape, value, null);
    }

    /** {@return bytes in which fields stand in any order, and some twice, with other values and types before} */
    static byte[] encodeUnordered(Encoding encoding, Shape shape, Object value, Random order) throws TException {
        return encode(encoding, shape, value, order);
    }

    private static byte[] encode(Encoding encoding, Shape shape, Object value, @Nullable Random order)
            throws TException {
        TMemoryBuffer buffer = new TMemoryBuffer(64);
        new ThriftPeer(protocol(encoding, buffer), order).write(shape, value);
        return Arrays.copyOf(buffer.getArray(), buffer.length());
    }

    static Object decode(Shape shape, byte[] bytes) throws TException {
        return decode(Encoding.THRIFT_COMPACT, shape, bytes);
    }

    /** {@return the value, other bytes behind it allowed} @throws ElementMismatch where generated code would read on regardless */
    static Object decode(Encoding encoding, Shape shape, byte[] bytes) throws TException {
        return new ThriftPeer(protocol(encoding, new TMemoryInputTransport(bytes)), null).read(shape);
    }

    private static TProtocol protocol(Encoding encoding, TTransport transport) {
        return encoding == Encoding.THRIFT_BINARY ? new Binary(transport) : new Compact(transport);
    }

    /** {@return whether some struct has two fields of one id} */
    static boolean repeatsFields(Encoding encoding, byte[] bytes) throws TException {
        return repeatsFields(protocol(encoding, new TMemoryInputTransport(bytes)));
    }

    private static boolean repeatsFields(TProtocol in) throws TException {
        Set<Short> ids = new HashSet<>();
        boolean repeats = false;
        for (TField field = in.readFieldBegin(); field.type != TType.STOP; field = in.readFieldBegin()) {
            repeats |= !ids.add(field.id) | repeatsFields(field.type, in);
        }
        return repeats;
    }

    private static boolean repeatsFields(byte type, TProtocol in) throws TException {
        boolean repeats = false;
        if (type == TType.STRUCT) {
            in.readStructBegin();
            repeats = repeatsFields(in);
            in.readStructEnd();
        } else if (type == TType.LIST || type == TType.SET) {
            TList header = in.readListBegin();
            for (int left = header.size; left > 0; left--) {
                repeats |= repeatsFields(header.elemType, in);
            }
        } else if (type == TType.MAP) {
            TMap header = in.readMapBegin();
            for (int left = header.size; left > 0; left--) {
                repeats |= repeatsFields(header.keyType, in) | repeatsFields(header.valueType, in);
            }
        } else {
            TProtocolUtil.skip(in, type);
        }
        return repeats;
    }

    /** An element's type is not the one that is read: what generated code makes of it depends on the bytes. */
    static final class ElementMismatch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void write(Shape shape, Object value) throws TException {
        if (shape instanceof BaseShape base) {
            writeBase(base, value);
        } else if (shape instanceof Shape.ListOf list) {
            List<?> elements = (List<?>) value;
            protocol.writeListBegin(new TList(type(list.element()), elements.size()));
            for (Object element : elements) {
                write(list.element(), element);
            }
        } else if (shape instanceof Shape.SetOf set) {
            Set<?> elements = (Set<?>) value;
            protocol.writeSetBegin(new TSet(type(set.element()), elements.size()));
            for (Object element : elements) {
                write(set.element(), element);
            }
        } else if (shape instanceof Shape.MapOf map) {
            Map<?, ?> entries = (Map<?, ?>) value;
            protocol.writeMapBegin(new TMap(type(map.key()), type(map.element()), entries.size()));
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                write(map.key(), entry.getKey());
                write(map.element(), entry.getValue());
            }
        } else if (shape instanceof Shape.StructOf struct) {
            writeStruct(struct, (Map<?, ?>) value);
        }
    }

    private void writeStruct(Shape.StructOf struct, Map<?, ?> value) throws TException {
        protocol.writeStructBegin(new TStruct());
        List<Integer> ids = new ArrayList<>(struct.fields().keySet());
        if (order != null) {
            Collections.shuffle(ids, order);
            for (Integer id : ids) {
                Shape other = order.nextInt(4) > 0 ? struct.fields().get(id) : Shape.any(order, 0);
                if (order.nextInt(4) == 0) {
                    writeField(id, other, other.value(order));
                }
            }
        }
        for (Integer id : ids) {
            Object each = value.get(id);
            if (each != null) {
                writeField(id, struct.fields().get(id), each);
            }
        }
        protocol.writeFieldStop();
        protocol.writeStructEnd();
    }

    private void writeField(Integer id, Shape shape, Object value) throws TException {
        protocol.writeFieldBegin(new TField("", type(shape), id.shortValue()));
        write(shape, value);
    }

    private void writeBase(BaseShape shape, Object value) throws TException {
        switch (shape) {
            case BOOL -> protocol.writeBool((Boolean) value);
            case I8 -> protocol.writeByte((Byte) value);
            case I16 -> protocol.writeI16((Short) value);
            case I32 -> protocol.writeI32((Integer) value);
            case I64 -> protocol.writeI64((Long) value);
            case DOUBLE -> protocol.writeDouble((Double) value);
            case STRING -> protocol.writeString((String) value);
            case BINARY -> protocol.writeBinary(ByteBuffer.wrap(((Bytes) value).toByteArray()));
            case UUID -> protocol.writeUuid((UUID) value);
        }
    }

    private Object read(Shape shape) throws TException {
        if (shape instanceof BaseShape base) {
            return readBase(base);
        } else if (shape instanceof Shape.ListOf list) {
            List<Object> elements = new ArrayList<>();
            TList header = protocol.readListBegin();
            check(header.size, list.element(), header.elemType);
            for (int left = header.size; left > 0; left--) {
                elements.add(read(list.element()));
            }
            return elements;
        } else if (shape instanceof Shape.SetOf set) {
            Set<Object> elements = new LinkedHashSet<>();
            TSet header = protocol.readSetBegin();
            check(header.size, set.element(), header.elemType);
            for (int left = header.size; left > 0; left--) {
                elements.add(read(set.element()));
            }
            return elements;
        } else if (shape instanceof Shape.MapOf map) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            TMap header = protocol.readMapBegin();
            check(header.size, map.key(), header.keyType);
            check(header.size, map.element(), header.valueType);
            for (int left = header.size; left > 0; left--) {
                entries.put(read(map.key()), read(map.element()));
            }
            return entries;
        }
        return readStruct((Shape.StructOf) shape);
    }

    private Map<Integer, Object> readStruct(Shape.StructOf struct) throws TException {
        Map<Integer, Object> value = new TreeMap<>();
        protocol.readStructBegin();
        for (TField field = protocol.readFieldBegin(); field.type != TType.STOP; field = protocol.readFieldBegin()) {
            Shape known = struct.fields().get((int) field.id);
            if (known == null || type(known) != field.type) {
                TProtocolUtil.skip(protocol, field.type);
            } else {
                value.put((int) field.id, read(known));
            }
        }
        protocol.readStructEnd();
        return value;
    }

    private static void check(int count, Shape element, byte type) {
        if (count > 0 && type(element) != type) {
            throw new ElementMismatch();
        }
    }

    private Object readBase(BaseShape shape) throws TException {
        return switch (shape) {
            case BOOL -> protocol.readBool();
            case I8 -> protocol.readByte();
            case I16 -> protocol.readI16();
            case I32 -> protocol.readI32();
            case I64 -> protocol.readI64();
            case DOUBLE -> protocol.readDouble();
            case STRING -> protocol.readString();
            case BINARY -> bytes(protocol.readBinary());
            case UUID -> protocol.readUuid();
        };
    }

    private static Bytes bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return Bytes.of(bytes);
    }

    private static byte type(Shape shape) {
        if (shape instanceof BaseShape base) {
            return switch (base) {
                case BOOL -> TType.BOOL;
                case I8 -> TType.BYTE;
                case I16 -> TType.I16;
                case I32 -> TType.I32;
                case I64 -> TType.I64;
                case DOUBLE -> TType.DOUBLE;
                case STRING, BINARY -> TType.STRING;
                case UUID -> TType.UUID;
            };
        }
        if (shape instanceof Shape.ListOf) {
            return TType.LIST;
        } else if (shape instanceof Shape.SetOf) {
            return TType.SET;
        }
        return shape instanceof Shape.MapOf ? TType.MAP : TType.STRUCT;
    }

    /** As it comes, but able to read containers of uuids, which version 0.25 writes and then refuses. */
    private static final class Compact extends TCompactProtocol {
        Compact(TTransport transport) {
            super(transport);
        }

        @Override
        public int getMinSerializedSize(byte type) throws TTransportException {
            return type == TType.UUID ? 16 : super.getMinSerializedSize(type);
        }
    }

    /** As it comes, but for the same. */
    private static final class Binary extends TBinaryProtocol {
        Binary(TTransport transport) {
            super(transport);
        }

        @Override
        public int getMinSerializedSize(byte type) throws TTransportException {
            return type == TType.UUID ? 16 : super.getMinSerializedSize(type);
        }
    }
}
