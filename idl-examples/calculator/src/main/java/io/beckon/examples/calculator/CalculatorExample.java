/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.calculator;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;

/** Serves a calculator on a free port of this machine and calls it. */
public final class CalculatorExample {
    private CalculatorExample() {}

    /** Takes no arguments. */
    public static void main(String[] args) {
        try (var server =
                        RpcServer.builder().port(0).add(new CalculatorService()).start();
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            var calculator = Calculator.client(channel);
            System.out.println("1 + 2 = " + calculator.add(1, 2));
            System.out.println("7 / 2 = " + calculator.divide(7, 2));
            try {
                calculator.divide(1, 0);
            } catch (DivisionByZero e) {
                System.out.println("1 / 0 : cannot divide " + e.dividend() + " by zero");
            }
        }
    }
}
