/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
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
