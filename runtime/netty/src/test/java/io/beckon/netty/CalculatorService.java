/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An implementation as a user writes it. */
class CalculatorService implements Calculator {
    final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public int add(int a, int b) {
        return a + b;
    }

    @Override
    public int divide(int a, int b) {
        if (b == 0) {
            throw new DivisionByZero(a + " / 0");
        }
        return a / b;
    }

    @Override
    public String repeat(String text, int times) {
        return text.repeat(times);
    }

    @Override
    public void reset() {
        lines.add("reset");
    }

    @Override
    public void log(String line) {
        lines.add(line);
    }
}
