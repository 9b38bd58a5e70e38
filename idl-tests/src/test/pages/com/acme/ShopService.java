/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package com.acme;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

public class ShopService implements Shop {
    private final Clock clock;
    private final List<Instant> payments = new ArrayList<>();

    public ShopService() {
        this(Clock.systemUTC());
    }

    public ShopService(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void order(String article) {
        payments.add(clock.instant());
    }

    public List<Instant> payments(String customer) {
        return payments;
    }
}
