/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.benchmarks.peers.sbe.BlobMessageDecoder;
import io.beckon.benchmarks.peers.sbe.BlobMessageEncoder;
import io.beckon.benchmarks.peers.sbe.MessageHeaderDecoder;
import io.beckon.benchmarks.peers.sbe.MessageHeaderEncoder;
import io.beckon.benchmarks.peers.sbe.OrderMessageDecoder;
import io.beckon.benchmarks.peers.sbe.OrderMessageEncoder;
import io.beckon.benchmarks.peers.sbe.ReadingMessageDecoder;
import io.beckon.benchmarks.peers.sbe.ReadingMessageEncoder;
import io.beckon.benchmarks.peers.sbe.SeriesMessageDecoder;
import io.beckon.benchmarks.peers.sbe.SeriesMessageEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.agrona.MutableDirectBuffer;

/** The messages from plain records to SBE and back, in the order that SBE asks for; its flyweights are made once and used again. */
final class SbeMessages {
    private static final MessageHeaderEncoder HEADER_OUT = new MessageHeaderEncoder();
    private static final MessageHeaderDecoder HEADER_IN = new MessageHeaderDecoder();
    private static final ReadingMessageEncoder READING_OUT = new ReadingMessageEncoder();
    private static final ReadingMessageDecoder READING_IN = new ReadingMessageDecoder();
    private static final OrderMessageEncoder ORDER_OUT = new OrderMessageEncoder();
    private static final OrderMessageDecoder ORDER_IN = new OrderMessageDecoder();
    private static final SeriesMessageEncoder SERIES_OUT = new SeriesMessageEncoder();
    private static final SeriesMessageDecoder SERIES_IN = new SeriesMessageDecoder();
    private static final BlobMessageEncoder BLOB_OUT = new BlobMessageEncoder();
    private static final BlobMessageDecoder BLOB_IN = new BlobMessageDecoder();

    private SbeMessages() {}

    static int write(Plain.Reading value, MutableDirectBuffer buffer) {
        ReadingMessageEncoder out = READING_OUT.wrapAndApplyHeader(buffer, 0, HEADER_OUT);
        out.sequence(value.sequence())
                .channel(value.channel())
                .valid(bool(value.valid()))
                .takenAt(value.takenAt())
                .value(value.value());
        out.id().high(value.id().getMostSignificantBits()).low(value.id().getLeastSignificantBits());
        out.sensor(value.sensor()).unit(value.unit());
        return out.limit();
    }

    static Plain.Reading readReading(MutableDirectBuffer buffer) {
        ReadingMessageDecoder in = READING_IN.wrapAndApplyHeader(buffer, 0, HEADER_IN);
        long sequence = in.sequence();
        short channel = in.channel();
        boolean valid = in.valid() == 1;
        long takenAt = in.takenAt();
        double value = in.value();
        UUID id = new UUID(in.id().high(), in.id().low());
        return new Plain.Reading(sequence, in.sensor(), channel, valid, takenAt, value, in.unit(), id);
    }

    static int write(Plain.Order value, MutableDirectBuffer buffer) {
        OrderMessageEncoder out = ORDER_OUT.wrapAndApplyHeader(buffer, 0, HEADER_OUT);
        out.id(value.id()).placedAt(value.placedAt()).paid(bool(value.paid()));
        OrderMessageEncoder.ItemsEncoder items = out.itemsCount(value.items().size());
        for (Plain.Item each : value.items()) {
            items.next()
                    .quantity(each.quantity())
                    .price(each.price())
                    .taxRate(each.taxRate())
                    .inStock(bool(each.inStock()))
                    .sku(each.sku())
                    .name(each.name());
        }
        OrderMessageEncoder.AttributesEncoder attributes =
                out.attributesCount(value.attributes().size());
        for (Map.Entry<String, String> each : value.attributes().entrySet()) {
            attributes.next().key(each.getKey()).value(each.getValue());
        }
        Plain.Address address = value.address();
        out.customer(value.customer())
                .street(address.street())
                .city(address.city())
                .postcode(address.postcode())
                .country(address.country());
        return out.limit();
    }

    static Plain.Order readOrder(MutableDirectBuffer buffer) {
        OrderMessageDecoder in = ORDER_IN.wrapAndApplyHeader(buffer, 0, HEADER_IN);
        long id = in.id();
        long placedAt = in.placedAt();
        boolean paid = in.paid() == 1;
        OrderMessageDecoder.ItemsDecoder itemsIn = in.items();
        List<Plain.Item> items = new ArrayList<>(itemsIn.count());
        while (itemsIn.hasNext()) {
            itemsIn.next();
            int quantity = itemsIn.quantity();
            long price = itemsIn.price();
            double taxRate = itemsIn.taxRate();
            boolean inStock = itemsIn.inStock() == 1;
            items.add(new Plain.Item(itemsIn.sku(), itemsIn.name(), quantity, price, taxRate, inStock));
        }
        OrderMessageDecoder.AttributesDecoder attributesIn = in.attributes();
        Map<String, String> attributes = new LinkedHashMap<>(2 * attributesIn.count());
        while (attributesIn.hasNext()) {
            attributesIn.next();
            attributes.put(attributesIn.key(), attributesIn.value());
        }
        String customer = in.customer();
        Plain.Address address = new Plain.Address(in.street(), in.city(), in.postcode(), in.country());
        return new Plain.Order(id, customer, address, items, attributes, placedAt, paid);
    }

    static int write(Plain.Series value, MutableDirectBuffer buffer) {
        SeriesMessageEncoder out = SERIES_OUT.wrapAndApplyHeader(buffer, 0, HEADER_OUT);
        SeriesMessageEncoder.PointsEncoder points =
                out.pointsCount(value.points().size());
        for (Plain.Point each : value.points()) {
            points.next()
                    .time(each.time())
                    .sensor(each.sensor())
                    .status(each.status())
                    .value(each.value())
                    .deviation(each.deviation())
                    .label(each.label());
        }
        return out.limit();
    }

    static Plain.Series readSeries(MutableDirectBuffer buffer) {
        SeriesMessageDecoder in = SERIES_IN.wrapAndApplyHeader(buffer, 0, HEADER_IN);
        SeriesMessageDecoder.PointsDecoder pointsIn = in.points();
        List<Plain.Point> points = new ArrayList<>(pointsIn.count());
        while (pointsIn.hasNext()) {
            pointsIn.next();
            points.add(new Plain.Point(
                    pointsIn.time(),
                    pointsIn.sensor(),
                    pointsIn.status(),
                    pointsIn.value(),
                    pointsIn.deviation(),
                    pointsIn.label()));
        }
        return new Plain.Series(points);
    }

    static int write(Plain.Blob value, MutableDirectBuffer buffer) {
        BlobMessageEncoder out = BLOB_OUT.wrapAndApplyHeader(buffer, 0, HEADER_OUT);
        out.id(value.id()).name(value.name()).putData(value.data(), 0, value.data().length);
        return out.limit();
    }

    static Plain.Blob readBlob(MutableDirectBuffer buffer) {
        BlobMessageDecoder in = BLOB_IN.wrapAndApplyHeader(buffer, 0, HEADER_IN);
        long id = in.id();
        String name = in.name();
        byte[] data = new byte[in.dataLength()];
        in.getData(data, 0, data.length);
        return new Plain.Blob(id, name, data);
    }

    private static short bool(boolean value) {
        return (short) (value ? 1 : 0);
    }
}
