/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import io.beckon.codec.Codec;
import io.beckon.codec.Fields;
import io.beckon.codec.StructCodec;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;

/** One line of an order. */
record Item(String sku, String name, int quantity, long price, double taxRate, boolean inStock) {
    static final Codec<Item> CODEC = new ItemCodec();

    Item {
        sku = Fields.present(sku, "Item.sku");
        name = Fields.present(name, "Item.name");
    }

    private static final class ItemCodec extends StructCodec<Item> {
        ItemCodec() {
            super(6);
        }

        @Override
        protected void encodeFields(Item value, WireWriter out) {
            out.string(1, value.sku);
            out.string(2, value.name);
            out.i32(3, value.quantity);
            out.i64(4, value.price);
            out.float64(5, value.taxRate);
            out.bool(6, value.inStock);
        }

        @Override
        protected Item decodeFields(WireReader in) {
            String sku = "";
            String name = "";
            int quantity = 0;
            long price = 0;
            double taxRate = 0;
            boolean inStock = false;
            while (in.nextField()) {
                switch (in.fieldId()) {
                    case 1 -> sku = in.string();
                    case 2 -> name = in.string();
                    case 3 -> quantity = in.i32();
                    case 4 -> price = in.i64();
                    case 5 -> taxRate = in.float64();
                    case 6 -> inStock = in.bool();
                    default -> in.skip();
                }
            }
            return new Item(sku, name, quantity, price, taxRate, inStock);
        }
    }
}
