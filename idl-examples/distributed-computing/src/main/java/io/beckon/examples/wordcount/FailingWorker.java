/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.wordcount;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A worker whose disk, say, breaks after the first piece: each further call fails with a bug's exception. */
public final class FailingWorker implements Worker {
    private final Worker worker = new WorkerService();
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public Map<String, Long> count(List<String> lines) {
        if (calls.getAndIncrement() > 0) {
            throw new IllegalStateException("the disk is broken");
        }
        return worker.count(lines);
    }
}
