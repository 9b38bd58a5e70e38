/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;
import org.apache.thrift.TProcessor;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolFactory;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.server.THsHaServer;
import org.apache.thrift.server.TServer;
import org.apache.thrift.server.TThreadPoolServer;
import org.apache.thrift.transport.TNonblockingServerSocket;
import org.apache.thrift.transport.TServerSocket;

/** A server of libthrift: one that blocks for what is not framed, and one that does not for what is. */
final class LibthriftServer implements AutoCloseable, TProcessor {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final TServer server;
    private final Thread thread;
    private final int port;

    /** What else a method does before it answers. */
    final AtomicReference<Runnable> hook = new AtomicReference<>(() -> {});

    LibthriftServer(Form form) throws TException {
        this(form, form.framed() ? null : new TServerSocket(ANY));
    }

    /**
     * @param blocking what a server listens on that blocks, or null for one that does not
     */
    LibthriftServer(Form form, TServerSocket blocking) throws TException {
        if (blocking == null) {
            TNonblockingServerSocket socket = new TNonblockingServerSocket(ANY);
            server = new THsHaServer(new THsHaServer.Args(socket)
                    .processor(this)
                    .protocolFactory(protocols(form))
                    .stopTimeoutVal(1));
            port = socket.getPort();
        } else {
            server = new TThreadPoolServer(new TThreadPoolServer.Args(blocking)
                    .processor(this)
                    .protocolFactory(protocols(form))
                    .stopTimeoutVal(1));
            port = blocking.getServerSocket().getLocalPort();
        }
        thread = new Thread(server::serve, "libthrift");
        thread.start();
        while (!server.isServing()) {
            Thread.onSpinWait(); // one that is stopped before would serve all the same
        }
    }

    private static TProtocolFactory protocols(Form form) {
        return switch (form.protocol()) {
            case BINARY -> new TBinaryProtocol.Factory();
            case OLD_BINARY -> new TBinaryProtocol.Factory(false, false);
            case COMPACT -> new TCompactProtocol.Factory();
        };
    }

    int port() {
        return port;
    }

    @Override
    public void process(TProtocol in, TProtocol out) throws TException {
        TMessage asked = in.readMessageBegin();
        Dynamic arguments = Dynamic.read(TType.STRUCT, in);
        in.readMessageEnd();
        hook.get().run();
        String name = asked.name.substring(asked.name.indexOf(':') + 1);
        InteropCall call = InteropCall.ALL.stream()
                .filter(each -> each.method().equals(name) && each.arguments().equals(arguments))
                .findFirst()
                .orElse(null);
        if (asked.type == TMessageType.ONEWAY) {
            return;
        }
        out.writeMessageBegin(
                new TMessage(name, call == null ? TMessageType.EXCEPTION : TMessageType.REPLY, asked.seqid));
        if (call == null) {
            new TApplicationException(TApplicationException.UNKNOWN_METHOD, "what? " + name + arguments).write(out);
        } else {
            call.result().write(out);
        }
        out.writeMessageEnd();
        out.getTransport().flush();
    }

    @Override
    public void close() {
        server.stop();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
