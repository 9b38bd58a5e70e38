/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.Fields;
import io.beckon.codec.StructCodec;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order: the message of some 1,000 bytes. */
record Order(
        long id,
        String customer,
        Address address,
        List<Item> items,
        Map<String, String> attributes,
        long placedAt,
        boolean paid) {
    static final Codec<Order> CODEC = new OrderCodec();

    Order {
        customer = Fields.present(customer, "Order.customer");
        address = Fields.present(address, "Order.address");
        items = Fields.list(items, "Order.items");
        attributes = Fields.map(attributes, "Order.attributes");
    }

    private static final class OrderCodec extends StructCodec<Order> {
        private static final Codec<List<Item>> ITEMS = Codecs.list(Item.CODEC);
        private static final Codec<Map<String, String>> ATTRIBUTES = Codecs.map(Codecs.STRING, Codecs.STRING);

        OrderCodec() {
            super(7);
        }

        @Override
        protected void encodeFields(Order value, WireWriter out) {
            out.i64(1, value.id);
            out.string(2, value.customer);
            out.value(3, Address.CODEC, value.address);
            out.value(4, ITEMS, value.items);
            out.value(5, ATTRIBUTES, value.attributes);
            out.i64(6, value.placedAt);
            out.bool(7, value.paid);
        }

        @Override
        protected Order decodeFields(WireReader in) {
            long id = 0;
            String customer = "";
            @Nullable Address address = null;
            List<Item> items = List.of();
            Map<String, String> attributes = Map.of();
            long placedAt = 0;
            boolean paid = false;
            while (in.nextField()) {
                switch (in.fieldId()) {
                    case 1 -> id = in.i64();
                    case 2 -> customer = in.string();
                    case 3 -> address = in.value(Address.CODEC);
                    case 4 -> items = in.value(ITEMS);
                    case 5 -> attributes = in.value(ATTRIBUTES);
                    case 6 -> placedAt = in.i64();
                    case 7 -> paid = in.bool();
                    default -> in.skip();
                }
            }
            return new Order(id, customer, Fields.present(address, "Order.address"), items, attributes, placedAt, paid);
        }
    }
}
