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

/** Where an order goes. */
record Address(String street, String city, String postcode, String country) {
    static final Codec<Address> CODEC = new AddressCodec();

    Address {
        street = Fields.present(street, "Address.street");
        city = Fields.present(city, "Address.city");
        postcode = Fields.present(postcode, "Address.postcode");
        country = Fields.present(country, "Address.country");
    }

    private static final class AddressCodec extends StructCodec<Address> {
        AddressCodec() {
            super(4);
        }

        @Override
        protected void encodeFields(Address value, WireWriter out) {
            out.string(1, value.street);
            out.string(2, value.city);
            out.string(3, value.postcode);
            out.string(4, value.country);
        }

        @Override
        protected Address decodeFields(WireReader in) {
            String street = "";
            String city = "";
            String postcode = "";
            String country = "";
            while (in.nextField()) {
                switch (in.fieldId()) {
                    case 1 -> street = in.string();
                    case 2 -> city = in.string();
                    case 3 -> postcode = in.string();
                    case 4 -> country = in.string();
                    default -> in.skip();
                }
            }
            return new Address(street, city, postcode, country);
        }
    }
}
