/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

/**
 * Lets a few lines of a kind into the log each second, so that whoever can cause them cannot fill disks; the next one tells how many were
 * left out. Safe for any number of threads.
 */
final class LogLimit {
    private static final int LINES_PER_SECOND = 10;
    private static final long SECOND = 1_000_000_000;

    /** {@link #admit} of a line that is left out. */
    static final int NOT_NOW = -1;

    private long second;
    private int lines;
    private int leftOut;

    /** {@return how many lines were left out before this one, or {@link #NOT_NOW}} */
    synchronized int admit(long nanoTime) {
        if (nanoTime - second >= SECOND || lines == 0) {
            second = nanoTime;
            lines = 0;
        }
        if (lines == LINES_PER_SECOND) {
            leftOut++;
            return NOT_NOW;
        }
        lines++;
        int before = leftOut;
        leftOut = 0;
        return before;
    }
}
