/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.migration;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import io.beckon.thrift.ThriftAcceptor;
import io.beckon.thrift.ThriftChannel;
import org.apache.thrift.TException;

/** A shop leaves Apache Thrift: first who calls the stock service, then the service itself, and nobody stops working in between. */
public final class MigrationExample {
    private MigrationExample() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws TException {
        oldServer();
        newServer();
    }

    /** The caller has been moved: it speaks Thrift to a server that knows nothing else. */
    private static void oldServer() throws TException {
        try (var server = new OldStock.Server();
                var channel = ThriftChannel.to("localhost:" + server.port()).connect()) {
            System.out.println("new client, old server: " + taken(channel, 1) + " left");
        }
    }

    /** The server has been moved: on its port it answers old clients as before, and new ones in its own protocol. */
    private static void newServer() throws TException {
        try (var server = RpcServer.builder()
                        .port(0)
                        .add(new NewStock())
                        .accept(ThriftAcceptor.create())
                        .start();
                var old = new OldStock.Client(server.port());
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            System.out.println("old client, new server: " + old.take("lamp", 1) + " left");
            System.out.println("new client, new server: " + taken(channel, 1) + " left");
            System.out.println("new client, new server: " + taken(channel, 2) + " left");
            System.out.println("old client, new server: " + old.take("lamp", 2) + " left");
        }
    }

    private static int taken(Channel channel, int count) {
        try {
            return Stock.client(channel).take("lamp", count);
        } catch (SoldOut e) {
            return -1;
        }
    }
}
