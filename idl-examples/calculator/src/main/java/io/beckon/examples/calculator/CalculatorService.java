/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.calculator;

import io.beckon.rpc.RpcStream;
import java.util.Iterator;
import java.util.stream.LongStream;

/** What the server does: the generated interface in plain Java. */
public class CalculatorService implements Calculator {
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

    @Override
    public RpcStream<Long> primes(long limit) {
        return RpcStream.from(LongStream.range(2, limit)
                .filter(n -> LongStream.rangeClosed(2, (long) Math.sqrt(n)).noneMatch(d -> n % d == 0))
                .boxed());
    }

    @Override
    public long sum(RpcStream<Long> numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }

    @Override
    public RpcStream<Long> sums(RpcStream<Long> numbers) {
        Iterator<Long> each = numbers.iterator();
        return RpcStream.from(() -> new Iterator<>() {
            private long sum;

            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public Long next() {
                sum += each.next();
                return sum;
            }
        });
    }
}
