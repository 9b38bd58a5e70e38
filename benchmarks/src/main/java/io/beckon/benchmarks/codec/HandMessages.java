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
import java.util.UUID;

/**
 * The tagged encoding written out by hand, message by message: headers are constants, fields are expected in the order in which they are
 * written, and nothing is checked that nobody gets wrong. What a codec without rules would reach.
 */
final class HandMessages {
    private HandMessages() {}

    static void write(Plain.Reading value, HandOutput out) {
        out.one(0x16);
        out.i64(value.sequence());
        out.one(0x18);
        out.string(value.sensor());
        out.one(0x14);
        out.i32(value.channel());
        out.one(value.valid() ? 0x11 : 0x12);
        out.one(0x16);
        out.i64(value.takenAt());
        out.one(0x17);
        out.float64(value.value());
        out.one(0x18);
        out.string(value.unit());
        out.one(0x1D);
        out.uuid(value.id());
        out.one(0);
    }

    static Plain.Reading readReading(HandInput in) {
        in.expect(0x16);
        long sequence = in.i64();
        in.expect(0x18);
        String sensor = in.string();
        in.expect(0x14);
        short channel = (short) in.i64();
        boolean valid = in.one() == 0x11;
        in.expect(0x16);
        long takenAt = in.i64();
        in.expect(0x17);
        double value = in.float64();
        in.expect(0x18);
        String unit = in.string();
        in.expect(0x1D);
        UUID id = in.uuid();
        in.expect(0);
        return new Plain.Reading(sequence, sensor, channel, valid, takenAt, value, unit, id);
    }

    static void write(Plain.Address value, HandOutput out) {
        out.one(0x18);
        out.string(value.street());
        out.one(0x18);
        out.string(value.city());
        out.one(0x18);
        out.string(value.postcode());
        out.one(0x18);
        out.string(value.country());
        out.one(0);
    }

    static Plain.Address readAddress(HandInput in) {
        in.expect(0x18);
        String street = in.string();
        in.expect(0x18);
        String city = in.string();
        in.expect(0x18);
        String postcode = in.string();
        in.expect(0x18);
        String country = in.string();
        in.expect(0);
        return new Plain.Address(street, city, postcode, country);
    }

    static void write(Plain.Item value, HandOutput out) {
        out.one(0x18);
        out.string(value.sku());
        out.one(0x18);
        out.string(value.name());
        out.one(0x15);
        out.i32(value.quantity());
        out.one(0x16);
        out.i64(value.price());
        out.one(0x17);
        out.float64(value.taxRate());
        out.one(value.inStock() ? 0x11 : 0x12);
        out.one(0);
    }

    static Plain.Item readItem(HandInput in) {
        in.expect(0x18);
        String sku = in.string();
        in.expect(0x18);
        String name = in.string();
        in.expect(0x15);
        int quantity = (int) in.i64();
        in.expect(0x16);
        long price = in.i64();
        in.expect(0x17);
        double taxRate = in.float64();
        boolean inStock = in.one() == 0x11;
        in.expect(0);
        return new Plain.Item(sku, name, quantity, price, taxRate, inStock);
    }

    static void write(Plain.Order value, HandOutput out) {
        out.one(0x16);
        out.i64(value.id());
        out.one(0x18);
        out.string(value.customer());
        out.one(0x1C);
        write(value.address(), out);
        out.one(0x19);
        out.listHeader(value.items().size(), 12);
        for (Plain.Item each : value.items()) {
            write(each, out);
        }
        out.one(0x1B);
        out.mapHeader(value.attributes().size(), 0x88);
        for (Map.Entry<String, String> each : value.attributes().entrySet()) {
            out.string(each.getKey());
            out.string(each.getValue());
        }
        out.one(0x16);
        out.i64(value.placedAt());
        out.one(value.paid() ? 0x11 : 0x12);
        out.one(0);
    }

    static Plain.Order readOrder(HandInput in) {
        in.expect(0x16);
        long id = in.i64();
        in.expect(0x18);
        String customer = in.string();
        in.expect(0x1C);
        Plain.Address address = readAddress(in);
        in.expect(0x19);
        int itemsCount = in.listHeader();
        List<Plain.Item> items = new ArrayList<>(itemsCount);
        for (int i = 0; i < itemsCount; i++) {
            items.add(readItem(in));
        }
        in.expect(0x1B);
        int attributesCount = in.mapHeader();
        Map<String, String> attributes = new LinkedHashMap<>(2 * attributesCount);
        for (int i = 0; i < attributesCount; i++) {
            attributes.put(in.string(), in.string());
        }
        in.expect(0x16);
        long placedAt = in.i64();
        boolean paid = in.one() == 0x11;
        in.expect(0);
        return new Plain.Order(id, customer, address, items, attributes, placedAt, paid);
    }

    static void write(Plain.Point value, HandOutput out) {
        out.one(0x16);
        out.i64(value.time());
        out.one(0x15);
        out.i32(value.sensor());
        out.one(0x15);
        out.i32(value.status());
        out.one(0x17);
        out.float64(value.value());
        out.one(0x17);
        out.float64(value.deviation());
        out.one(0x18);
        out.string(value.label());
        out.one(0);
    }

    static Plain.Point readPoint(HandInput in) {
        in.expect(0x16);
        long time = in.i64();
        in.expect(0x15);
        int sensor = (int) in.i64();
        in.expect(0x15);
        int status = (int) in.i64();
        in.expect(0x17);
        double value = in.float64();
        in.expect(0x17);
        double deviation = in.float64();
        in.expect(0x18);
        String label = in.string();
        in.expect(0);
        return new Plain.Point(time, sensor, status, value, deviation, label);
    }

    static void write(Plain.Series value, HandOutput out) {
        out.one(0x19);
        out.listHeader(value.points().size(), 12);
        for (Plain.Point each : value.points()) {
            write(each, out);
        }
        out.one(0);
    }

    static Plain.Series readSeries(HandInput in) {
        in.expect(0x19);
        int pointsCount = in.listHeader();
        List<Plain.Point> points = new ArrayList<>(pointsCount);
        for (int i = 0; i < pointsCount; i++) {
            points.add(readPoint(in));
        }
        in.expect(0);
        return new Plain.Series(points);
    }

    static void write(Plain.Blob value, HandOutput out) {
        out.one(0x16);
        out.i64(value.id());
        out.one(0x18);
        out.string(value.name());
        out.one(0x18);
        out.binary(value.data());
        out.one(0);
    }

    static Plain.Blob readBlob(HandInput in) {
        in.expect(0x16);
        long id = in.i64();
        in.expect(0x18);
        String name = in.string();
        in.expect(0x18);
        byte[] data = in.binary();
        in.expect(0);
        return new Plain.Blob(id, name, data);
    }
}
