/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.codec.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The values that are measured: made of the same parts for Beckon and for its peers. */
final class Samples {
    private Samples() {}

    static Plain.Reading reading() {
        return new Plain.Reading(
                4_711,
                "sensor-17",
                (short) 3,
                true,
                1_795_000_000_000L,
                21.5,
                "°C",
                new UUID(0x1234_5678L, 0x9abc_def0L));
    }

    static Plain.Order order() {
        List<Plain.Item> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            items.add(new Plain.Item(
                    "SKU-" + (10_000 + 37 * i),
                    "Wärmeflasche mit Bezug, groß, Farbe " + i,
                    1 + i % 3,
                    1_999L + 250 * i,
                    19.0,
                    i % 2 == 0));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("channel", "web");
        attributes.put("campaign", "winter-2026");
        attributes.put("loyalty", "gold");
        attributes.put("wrapping", "ありがとうございます");
        attributes.put("delivery", "leave it with the neighbours at number 12");
        return new Plain.Order(
                9_876_543_210L,
                "Łukasz Żółtański",
                new Plain.Address("ul. Świętojańska 42/7", "Gdańsk", "80-840", "PL"),
                items,
                attributes,
                1_795_000_000_000L,
                true);
    }

    static Plain.Series series() {
        Random random = new Random(1);
        List<Plain.Point> points = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            points.add(new Plain.Point(
                    1_795_000_000_000L + 250L * i + random.nextInt(100),
                    random.nextInt(500),
                    random.nextInt(100) == 0 ? 1_000 : random.nextInt(4),
                    20 + random.nextGaussian(),
                    random.nextDouble(),
                    "probe-" + (100 + random.nextInt(900))));
        }
        return new Plain.Series(points);
    }

    static Plain.Blob blob() {
        byte[] data = new byte[1 << 16];
        new Random(1).nextBytes(data);
        return new Plain.Blob(4_711, "picture-4711.jpg", data);
    }

    static Reading of(Plain.Reading it) {
        return new Reading(
                it.sequence(), it.sensor(), it.channel(), it.valid(), it.takenAt(), it.value(), it.unit(), it.id());
    }

    static Order of(Plain.Order it) {
        Plain.Address to = it.address();
        return new Order(
                it.id(),
                it.customer(),
                new Address(to.street(), to.city(), to.postcode(), to.country()),
                it.items().stream().map(Samples::of).toList(),
                it.attributes(),
                it.placedAt(),
                it.paid());
    }

    static Series of(Plain.Series it) {
        return new Series(it.points().stream().map(Samples::of).toList());
    }

    static Blob of(Plain.Blob it) {
        return new Blob(it.id(), it.name(), Bytes.of(it.data()));
    }

    private static Item of(Plain.Item it) {
        return new Item(it.sku(), it.name(), it.quantity(), it.price(), it.taxRate(), it.inStock());
    }

    private static Point of(Plain.Point it) {
        return new Point(it.time(), it.sensor(), it.status(), it.value(), it.deviation(), it.label());
    }
}
