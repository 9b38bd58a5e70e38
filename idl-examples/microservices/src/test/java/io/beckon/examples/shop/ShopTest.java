/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.beckon.examples.shop.orders.Line;
import io.beckon.examples.shop.orders.Orders;
import io.beckon.examples.shop.orders.Receipt;
import io.beckon.examples.shop.stock.OutOfStock;
import io.beckon.examples.shop.stock.Stock;
import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.StatusCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopTest {
    private RpcServer stockServer;
    private Channel toStock;
    private RpcServer ordersServer;
    private Channel toOrders;
    private Orders orders;

    @BeforeEach
    void open() {
        stockServer = RpcServer.builder()
                .port(0)
                .add(new StockService(Map.of("tea", 3)))
                .start();
        toStock = RpcChannel.connect("localhost:" + stockServer.port());
        ordersServer = RpcServer.builder()
                .port(0)
                .add(new OrdersService(Stock.client(toStock)))
                .start();
        toOrders = RpcChannel.connect("localhost:" + ordersServer.port());
        orders = Orders.client(toOrders);
    }

    @AfterEach
    void close() {
        toOrders.close();
        ordersServer.close();
        toStock.close();
        stockServer.close();
    }

    @Test
    void anOrderPassesThroughBothServices() {
        List<Line> lines = List.of(new Line("tea", 3));
        assertThat(orders.place(lines)).isEqualTo(new Receipt(1, lines, Set.of("tea")));
    }

    @Test
    void anErrorOfTheSecondServiceReachesTheCallerOfTheFirstAsItself() {
        assertThatExceptionOfType(OutOfStock.class)
                .isThrownBy(() -> orders.place(List.of(new Line("tea", 4))))
                .satisfies(e -> {
                    assertThat(e.article()).isEqualTo("tea");
                    assertThat(e.available()).isEqualTo(3);
                });
    }

    @Test
    void aServiceThatIsGoneIsToldToTheCallerOfTheOther() {
        stockServer.close();
        assertThatExceptionOfType(RpcException.class)
                .isThrownBy(() -> orders.place(List.of(new Line("tea", 1))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(StatusCode.UNAVAILABLE));
    }

    @Test
    void runsAsAProgram() {
        ShopExample.main(new String[0]);
    }
}
