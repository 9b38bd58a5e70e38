/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.shop;

import io.beckon.examples.shop.orders.Line;
import io.beckon.examples.shop.orders.Orders;
import io.beckon.examples.shop.orders.Receipt;
import io.beckon.examples.shop.stock.Stock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Takes orders and asks the stock service, which may run anywhere: to this class it is an interface. */
public final class OrdersService implements Orders {
    private final Stock stock;
    private final AtomicLong numbers = new AtomicLong();

    /** Asks this stock. */
    public OrdersService(Stock stock) {
        this.stock = stock;
    }

    /** An article that is out of stock ends the order; the stock's exception is declared here too, and so reaches the caller. */
    @Override
    public Receipt place(List<Line> lines) {
        Set<String> soldOut = new LinkedHashSet<>();
        for (Line line : lines) {
            if (stock.take(line.article(), line.quantity()) == 0) {
                soldOut.add(line.article());
            }
        }
        return new Receipt(numbers.incrementAndGet(), lines, soldOut);
    }
}
