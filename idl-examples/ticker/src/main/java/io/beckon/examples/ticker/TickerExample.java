/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.ticker;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;

/** Reads a stream that has no end slowly, and then stops. */
public final class TickerExample {
    private TickerExample() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws InterruptedException {
        var service = new TickerService();
        try (var server = RpcServer.builder().port(0).add(service).start();
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            try (var prices = Ticker.client(channel).prices("BCKN")) {
                var each = prices.iterator();
                for (int i = 0; i < 5; i++) {
                    System.out.println("tick " + each.next().number());
                    Thread.sleep(50);
                }
            }
            System.out.println("the server waited for the reader: " + (service.made() < 100_000));
        }
    }
}
