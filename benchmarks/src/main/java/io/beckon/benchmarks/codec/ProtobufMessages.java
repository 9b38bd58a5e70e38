/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import com.google.protobuf.ByteString;
import io.beckon.benchmarks.peers.protobuf.Address;
import io.beckon.benchmarks.peers.protobuf.Blob;
import io.beckon.benchmarks.peers.protobuf.Item;
import io.beckon.benchmarks.peers.protobuf.Order;
import io.beckon.benchmarks.peers.protobuf.Point;
import io.beckon.benchmarks.peers.protobuf.Reading;
import io.beckon.benchmarks.peers.protobuf.Series;
import java.nio.ByteBuffer;
import java.util.UUID;

/** The values that are measured, as protobuf has them. */
final class ProtobufMessages {
    private ProtobufMessages() {}

    static Reading of(Plain.Reading it) {
        return Reading.newBuilder()
                .setSequence(it.sequence())
                .setSensor(it.sensor())
                .setChannel(it.channel())
                .setValid(it.valid())
                .setTakenAt(it.takenAt())
                .setValue(it.value())
                .setUnit(it.unit())
                .setId(of(it.id()))
                .build();
    }

    static Order of(Plain.Order it) {
        return Order.newBuilder()
                .setId(it.id())
                .setCustomer(it.customer())
                .setAddress(of(it.address()))
                .addAllItems(it.items().stream().map(ProtobufMessages::of).toList())
                .putAllAttributes(it.attributes())
                .setPlacedAt(it.placedAt())
                .setPaid(it.paid())
                .build();
    }

    static Series of(Plain.Series it) {
        return Series.newBuilder()
                .addAllPoints(it.points().stream().map(ProtobufMessages::of).toList())
                .build();
    }

    static Blob of(Plain.Blob it) {
        return Blob.newBuilder()
                .setId(it.id())
                .setName(it.name())
                .setData(ByteString.copyFrom(it.data()))
                .build();
    }

    private static ByteString of(UUID id) {
        return ByteString.copyFrom(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .flip());
    }

    private static Address of(Plain.Address it) {
        return Address.newBuilder()
                .setStreet(it.street())
                .setCity(it.city())
                .setPostcode(it.postcode())
                .setCountry(it.country())
                .build();
    }

    private static Item of(Plain.Item it) {
        return Item.newBuilder()
                .setSku(it.sku())
                .setName(it.name())
                .setQuantity(it.quantity())
                .setPrice(it.price())
                .setTaxRate(it.taxRate())
                .setInStock(it.inStock())
                .build();
    }

    private static Point of(Plain.Point it) {
        return Point.newBuilder()
                .setTime(it.time())
                .setSensor(it.sensor())
                .setStatus(it.status())
                .setValue(it.value())
                .setDeviation(it.deviation())
                .setLabel(it.label())
                .build();
    }
}
