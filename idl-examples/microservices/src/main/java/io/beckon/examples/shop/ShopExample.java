/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.shop;

import io.beckon.examples.shop.orders.Line;
import io.beckon.examples.shop.orders.Orders;
import io.beckon.examples.shop.stock.OutOfStock;
import io.beckon.examples.shop.stock.Stock;
import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import java.util.List;
import java.util.Map;

/** Two servers, the second of which is a client of the first. */
public final class ShopExample {
    private ShopExample() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        var articles = new StockService(Map.of("tea", 3, "cup", 1));
        try (var stockServer = RpcServer.builder().port(0).add(articles).start();
                var toStock = RpcChannel.connect("localhost:" + stockServer.port());
                var ordersServer = RpcServer.builder()
                        .port(0)
                        .add(new OrdersService(Stock.client(toStock)))
                        .start();
                var toOrders = RpcChannel.connect("localhost:" + ordersServer.port())) {
            var orders = Orders.client(toOrders);
            System.out.println(orders.place(List.of(new Line("tea", 2), new Line("cup", 1))));
            try {
                orders.place(List.of(new Line("tea", 5)));
            } catch (OutOfStock e) {
                System.out.println("no " + e.article() + " for you: " + e.available() + " left");
            }
        }
    }
}
