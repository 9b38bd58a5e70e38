/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Encoder;

/** The messages field by field, as the methods that Apache Avro generates where its option for quick coders is on. */
final class AvroMessages {
    private AvroMessages() {}

    static void write(Plain.Reading value, Encoder out) throws IOException {
        out.writeLong(value.sequence());
        out.writeString(value.sensor());
        out.writeInt(value.channel());
        out.writeBoolean(value.valid());
        out.writeLong(value.takenAt());
        out.writeDouble(value.value());
        out.writeString(value.unit());
        writeUuid(value.id(), out);
    }

    static Plain.Reading readReading(BinaryDecoder in) throws IOException {
        long sequence = in.readLong();
        String sensor = in.readString();
        short channel = (short) in.readInt();
        boolean valid = in.readBoolean();
        long takenAt = in.readLong();
        double value = in.readDouble();
        String unit = in.readString();
        UUID id = readUuid(in);
        return new Plain.Reading(sequence, sensor, channel, valid, takenAt, value, unit, id);
    }

    static void write(Plain.Address value, Encoder out) throws IOException {
        out.writeString(value.street());
        out.writeString(value.city());
        out.writeString(value.postcode());
        out.writeString(value.country());
    }

    static Plain.Address readAddress(BinaryDecoder in) throws IOException {
        String street = in.readString();
        String city = in.readString();
        String postcode = in.readString();
        String country = in.readString();
        return new Plain.Address(street, city, postcode, country);
    }

    static void write(Plain.Item value, Encoder out) throws IOException {
        out.writeString(value.sku());
        out.writeString(value.name());
        out.writeInt(value.quantity());
        out.writeLong(value.price());
        out.writeDouble(value.taxRate());
        out.writeBoolean(value.inStock());
    }

    static Plain.Item readItem(BinaryDecoder in) throws IOException {
        String sku = in.readString();
        String name = in.readString();
        int quantity = in.readInt();
        long price = in.readLong();
        double taxRate = in.readDouble();
        boolean inStock = in.readBoolean();
        return new Plain.Item(sku, name, quantity, price, taxRate, inStock);
    }

    static void write(Plain.Order value, Encoder out) throws IOException {
        out.writeLong(value.id());
        out.writeString(value.customer());
        write(value.address(), out);
        out.writeArrayStart();
        out.setItemCount(value.items().size());
        for (Plain.Item each : value.items()) {
            out.startItem();
            write(each, out);
        }
        out.writeArrayEnd();
        writeMap(value.attributes(), out);
        out.writeLong(value.placedAt());
        out.writeBoolean(value.paid());
    }

    static Plain.Order readOrder(BinaryDecoder in) throws IOException {
        long id = in.readLong();
        String customer = in.readString();
        Plain.Address address = readAddress(in);
        List<Plain.Item> items = new ArrayList<>();
        for (long count = in.readArrayStart(); count > 0; count = in.arrayNext()) {
            for (long i = 0; i < count; i++) {
                items.add(readItem(in));
            }
        }
        Map<String, String> attributes = readMap(in);
        long placedAt = in.readLong();
        boolean paid = in.readBoolean();
        return new Plain.Order(id, customer, address, items, attributes, placedAt, paid);
    }

    static void write(Plain.Point value, Encoder out) throws IOException {
        out.writeLong(value.time());
        out.writeInt(value.sensor());
        out.writeInt(value.status());
        out.writeDouble(value.value());
        out.writeDouble(value.deviation());
        out.writeString(value.label());
    }

    static Plain.Point readPoint(BinaryDecoder in) throws IOException {
        long time = in.readLong();
        int sensor = in.readInt();
        int status = in.readInt();
        double value = in.readDouble();
        double deviation = in.readDouble();
        String label = in.readString();
        return new Plain.Point(time, sensor, status, value, deviation, label);
    }

    static void write(Plain.Series value, Encoder out) throws IOException {
        out.writeArrayStart();
        out.setItemCount(value.points().size());
        for (Plain.Point each : value.points()) {
            out.startItem();
            write(each, out);
        }
        out.writeArrayEnd();
    }

    static Plain.Series readSeries(BinaryDecoder in) throws IOException {
        List<Plain.Point> points = new ArrayList<>();
        for (long count = in.readArrayStart(); count > 0; count = in.arrayNext()) {
            for (long i = 0; i < count; i++) {
                points.add(readPoint(in));
            }
        }
        return new Plain.Series(points);
    }

    static void write(Plain.Blob value, Encoder out) throws IOException {
        out.writeLong(value.id());
        out.writeString(value.name());
        out.writeBytes(value.data());
    }

    static Plain.Blob readBlob(BinaryDecoder in) throws IOException {
        long id = in.readLong();
        String name = in.readString();
        byte[] data = readBytes(in);
        return new Plain.Blob(id, name, data);
    }

    private static void writeUuid(UUID id, Encoder out) throws IOException {
        byte[] bytes = new byte[16];
        ByteBuffer.wrap(bytes).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        out.writeFixed(bytes);
    }

    private static UUID readUuid(BinaryDecoder in) throws IOException {
        byte[] bytes = new byte[16];
        in.readFixed(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static void writeMap(Map<String, String> map, Encoder out) throws IOException {
        out.writeMapStart();
        out.setItemCount(map.size());
        for (Map.Entry<String, String> each : map.entrySet()) {
            out.startItem();
            out.writeString(each.getKey());
            out.writeString(each.getValue());
        }
        out.writeMapEnd();
    }

    private static Map<String, String> readMap(BinaryDecoder in) throws IOException {
        Map<String, String> map = new LinkedHashMap<>();
        for (long count = in.readMapStart(); count > 0; count = in.mapNext()) {
            for (long i = 0; i < count; i++) {
                map.put(in.readString(), in.readString());
            }
        }
        return map;
    }

    private static byte[] readBytes(BinaryDecoder in) throws IOException {
        return in.readBytes(null).array();
    }
}
