/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.shop;

import io.beckon.examples.shop.stock.OutOfStock;
import io.beckon.examples.shop.stock.Stock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the stock in memory. */
public final class StockService implements Stock {
    private final Map<String, Integer> articles = new ConcurrentHashMap<>();

    /** Begins with so many of each article. */
    public StockService(Map<String, Integer> articles) {
        this.articles.putAll(articles);
    }

    @Override
    public int take(String article, int quantity) {
        return articles.merge(article, 0, (available, nothing) -> {
            if (available < quantity) {
                throw new OutOfStock(article, available);
            }
            return available - quantity;
        });
    }
}
