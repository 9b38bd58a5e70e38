/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.rpc.Channel;
import io.beckon.testkit.contract.TransportContract;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** A server for the contract of transports, and how to call it. */
record Listening(RpcServer server, Losable transport, Supplier<Channel> channel) implements TransportContract.Served {
    static Listening on(
            Transport transport, SocketAddress address, RpcServer.Builder builder, Supplier<Channel> channel) {
        Losable losable = new Losable(transport);
        RpcServer server = builder.grace(Duration.ZERO).listen(losable, address).start();
        return new Listening(server, losable, channel);
    }

    static Listening onTcp(RpcServer.Builder builder, Function<String, Channel> channel) {
        Losable losable = new Losable(Transport.TCP);
        RpcServer server = builder.grace(Duration.ZERO)
                .listen(losable, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .start();
        return new Listening(server, losable, () -> channel.apply("localhost:" + server.port()));
    }

    @Override
    public Channel connect() {
        return channel.get();
    }

    @Override
    public void lose() {
        transport.lose();
    }

    @Override
    public void close() {
        server.close();
    }
}
