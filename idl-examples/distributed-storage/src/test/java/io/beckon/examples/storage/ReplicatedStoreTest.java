/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.beckon.codec.Bytes;
import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplicatedStoreTest {
    private static final Bytes OLD = Bytes.utf8("old");
    private static final Bytes NEW = Bytes.utf8("new");

    private final List<RpcServer> servers = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<ReplicaService> replicas = new ArrayList<>();
    private ReplicatedStore store;

    @BeforeEach
    void open() {
        for (int i = 0; i < 3; i++) {
            replicas.add(new ReplicaService());
            servers.add(RpcServer.builder().port(0).add(replicas.get(i)).start());
            channels.add(RpcChannel.connect("localhost:" + servers.get(i).port()));
        }
        store = client("a");
    }

    @AfterEach
    void close() {
        channels.forEach(Channel::close);
        servers.forEach(RpcServer::close);
    }

    @Test
    void knowsNothingAtFirst() {
        assertThat(store.get("key")).isEmpty();
    }

    @Test
    void everyClientSeesWhatAnyHasWritten() {
        store.put("key", OLD);
        client("b").put("key", NEW);
        assertThat(store.get("key")).contains(NEW);
    }

    @Test
    void worksOnWithoutOneServer() {
        store.put("key", OLD);
        servers.get(0).close();
        assertThat(store.get("key")).contains(OLD);
        store.put("key", NEW);
        assertThat(store.get("key")).contains(NEW);
    }

    @Test
    void saysSoWithoutTwoServers() {
        servers.get(0).close();
        servers.get(1).close();
        assertThatExceptionOfType(NoMajorityException.class)
                .isThrownBy(() -> store.put("key", NEW))
                .withMessage("2 of 3 replicas failed");
    }

    @Test
    void aReplicaThatMissedAWriteIsOutvoted() {
        store.put("key", OLD);
        Entry newer = new Entry(new Version(7, "z"), NEW);
        replicas.get(1).store("key", newer);
        replicas.get(2).store("key", newer);
        assertThat(store.get("key")).contains(NEW);
    }

    @Test
    void runsAsAProgram() {
        StorageExample.main(new String[0]);
    }

    private ReplicatedStore client(String writer) {
        return new ReplicatedStore(channels.stream().map(ReplicaAsync::client).toList(), writer);
    }
}
