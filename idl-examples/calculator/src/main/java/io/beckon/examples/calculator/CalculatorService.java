/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.calculator;

/** What the server does: the generated interface in plain Java. */
public final class CalculatorService implements Calculator {
    @Override
    public int add(int a, int b) {
        return a + b;
    }

    @Override
    public double divide(double dividend, double divisor) {
        if (divisor == 0) {
            throw new DivisionByZero(dividend);
        }
        return dividend / divisor;
    }
}
