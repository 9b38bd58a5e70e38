package io.beckon.examples.storage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps its copy in memory. */
public final class ReplicaService implements Replica {
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public void store(String key, Entry entry) {
        entries.merge(key, entry, Versions::newer);
    }

    @Override
    public Found load(String key) {
        return new Found(entries.get(key));
    }
}
