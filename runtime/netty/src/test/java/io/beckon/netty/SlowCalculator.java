/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Additions wait until the test lets them end; everything else does not. */
final class SlowCalculator extends CalculatorService {
    final Semaphore begun = new Semaphore(0);
    final CountDownLatch end = new CountDownLatch(1);
    volatile boolean interrupted;

    @Override
    public int add(int a, int b) {
        begun.release();
        try {
            end.await();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        return a + b;
    }
}
