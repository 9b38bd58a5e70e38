/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.peer;

import io.beckon.benchmarks.codec.Payload;
import io.beckon.benchmarks.load.Contender;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.server.TServer;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.server.TThreadedSelectorServer;
import org.apache.thrift.transport.TNonblockingServerSocket;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.layered.TFramedTransport;

/** Apache Thrift, framed, compact: blocking clients, before a server with selector threads or one with a thread for each connection. */
public final class Thrift implements Contender {
    private static final int MOST_CONNECTIONS = 2_000;

    private final boolean pooled;

    /** @param pooled whether each connection has a thread of the server */
    public Thrift(boolean pooled) {
        this.pooled = pooled;
    }

    @Override
    public boolean oneCallEach() {
        return true;
    }

    @Override
    public boolean blocking() {
        return true;
    }

    @Override
    public <T> Server serve(Payload<T> payload) throws Exception {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ThriftEcho<T> echo = new ThriftEcho<>(payload);
        if (pooled) {
            TServerSocket socket = new TServerSocket(any);
            TThreadPoolServer.Args args = new TThreadPoolServer.Args(socket)
                    .processor(echo)
                    .maxWorkerThreads(MOST_CONNECTIONS)
                    .transportFactory(new TFramedTransport.Factory())
                    .protocolFactory(new TCompactProtocol.Factory());
            return start(new TThreadPoolServer(args), socket.getServerSocket().getLocalPort());
        }
        TNonblockingServerSocket socket = new TNonblockingServerSocket(any);
        TThreadedSelectorServer.Args args = new TThreadedSelectorServer.Args(socket)
                .processor(echo)
                .transportFactory(new TFramedTransport.Factory())
                .protocolFactory(new TCompactProtocol.Factory());
        return start(new TThreadedSelectorServer(args), socket.getPort());
    }

    private static Server start(TServer server, int port) {
        new Thread(server::serve, "thrift-server").start();
        return new Server() {
            @Override
            public int port() {
                return port;
            }

            @Override
            public void close() {
                server.stop();
            }
        };
    }

    @Override
    public <T> Client connect(int port, Payload<T> payload) throws Exception {
        TSocket socket = new TSocket("localhost", port);
        socket.open();
        TProtocol protocol = new TCompactProtocol(new TFramedTransport(socket));
        ThriftEcho<T> echo = new ThriftEcho<>(payload);
        return new Client() {
            @Override
            public void call(Reply reply) {
                try {
                    echo.call(protocol, payload.value());
                    reply.arrived();
                } catch (TException e) {
                    reply.failed(e);
                }
            }

            @Override
            public void close() {
                socket.close();
            }
        };
    }
}
