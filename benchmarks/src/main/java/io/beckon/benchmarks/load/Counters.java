/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a process has used since it began.
 *
 * @param cpu CPU time in nanoseconds, of compilers and collectors too
 * @param allocated bytes that its threads have allocated, those of threads that ended left out
 */
record Counters(long cpu, long allocated) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** {@return those of this process} Virtual threads count with the threads that carry them. */
    static Counters now() {
        long sum = 0;
        for (long each : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            sum += Math.max(0, each); // -1 for one that has just ended
        }
        return new Counters(SYSTEM.getProcessCpuTime(), sum);
    }

    Counters minus(Counters before) {
        return new Counters(cpu - before.cpu, allocated - before.allocated);
    }

    String toLine() {
        return cpu + " " + allocated;
    }

    static Counters parse(String line) {
        String[] parts = line.split(" ");
        return new Counters(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
