/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.migration;

import java.util.HashMap;
import java.util.Map;

/** The stock service as it is now. */
final class NewStock implements Stock {
    private final Map<String, Integer> stock = new HashMap<>(Map.of("lamp", 3));

    @Override
    public synchronized int take(String article, int count) {
        int left = stock.getOrDefault(article, 0) - count;
        if (left < 0) {
            throw new SoldOut(article);
        }
        stock.put(article, left);
        return left;
    }
}
