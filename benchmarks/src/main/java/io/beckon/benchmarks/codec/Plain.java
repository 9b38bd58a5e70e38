/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.codec;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The values of all peers: records without checks and copies, so that nothing of ours is measured as theirs. */
final class Plain {
    private Plain() {}

    record Reading(
            long sequence,
            String sensor,
            short channel,
            boolean valid,
            long takenAt,
            double value,
            String unit,
            UUID id) {}

    record Address(String street, String city, String postcode, String country) {}

    record Item(String sku, String name, int quantity, long price, double taxRate, boolean inStock) {}

    record Order(
            long id,
            String customer,
            Address address,
            List<Item> items,
            Map<String, String> attributes,
            long placedAt,
            boolean paid) {}

    record Point(long time, int sensor, int status, double value, double deviation, String label) {}

    record Series(List<Point> points) {}

    /** Equal where it is the same array, which is all that anybody asks. */
    @SuppressWarnings("ArrayRecordComponent") // what peers have for binaries
    record Blob(long id, String name, byte[] data) {}
}
