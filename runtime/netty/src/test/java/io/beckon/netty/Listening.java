/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.rpc.Channel;
import io.beckon.testkit.contract.TransportContract;
import java.util.function.Function;

/** A server for the contract of transports, and how to call it. */
record Listening(RpcServer server, Function<RpcServer, Channel> channel) implements TransportContract.Served {
    @Override
    public Channel connect() {
        return channel.apply(server);
    }

    @Override
    public void close() {
        server.close();
    }
}
