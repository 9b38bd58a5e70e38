/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An implementation of the asynchronous form. */
class AsyncCalculator implements Calculator.Async {
    @Override
    public CompletionStage<Integer> add(int a, int b) {
        return CompletableFuture.supplyAsync(() -> a + b);
    }

    @Override
    public CompletionStage<Integer> divide(int a, int b) {
        return CompletableFuture.supplyAsync(() -> {
            if (b == 0) {
                throw new Calculator.DivisionByZero(a + " / 0");
            }
            return a / b;
        });
    }
}
