/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.theatre;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Knows who has which ticket. */
public final class TheatreService implements Theatre {
    private final List<String> owners = new ArrayList<>();
    private final Map<UUID, Integer> orders = new HashMap<>();

    @Override
    public synchronized int buy(String customer) {
        owners.add(customer);
        return owners.size();
    }

    @Override
    public synchronized int order(UUID order, String customer) {
        return orders.computeIfAbsent(order, first -> buy(customer));
    }

    /** {@return how many tickets a customer has} */
    public synchronized long tickets(String customer) {
        return owners.stream().filter(customer::equals).count();
    }
}
