/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.codec.Codec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The messages that are measured. */
public enum Message {
    /** Eight fields, some fifty bytes. */
    SMALL(Reading.CODEC, ThriftReading.STRUCT, reading()),
    /** An order of ten items, with an address, a map and letters beyond ASCII: some 1,000 bytes. */
    ORDER(Order.CODEC, ThriftOrder.STRUCT, order());

    private final Sample<?> sample;

    <T> Message(Codec<T> codec, ThriftStruct<T> struct, T value) {
        this.sample = new Sample<>(codec, struct, value);
    }

    Sample<?> sample() {
        return sample;
    }

    /** A value and what each library needs for it. */
    record Sample<T>(Codec<T> codec, ThriftStruct<T> struct, T value) {
        Contender<T> beckon() {
            return new BeckonContender<>(codec);
        }

        Contender<T> libthrift() {
            return new LibthriftContender<>(struct);
        }
    }

    private static Reading reading() {
        return new Reading(
                4_711,
                "sensor-17",
                (short) 3,
                true,
                1_795_000_000_000L,
                21.5,
                "°C",
                new UUID(0x1234_5678L, 0x9abc_def0L));
    }

    private static Order order() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            items.add(new Item(
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
        return new Order(
                9_876_543_210L,
                "Łukasz Żółtański",
                new Address("ul. Świętojańska 42/7", "Gdańsk", "80-840", "PL"),
                items,
                attributes,
                1_795_000_000_000L,
                true);
    }
}
