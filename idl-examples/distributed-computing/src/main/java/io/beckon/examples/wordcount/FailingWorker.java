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
