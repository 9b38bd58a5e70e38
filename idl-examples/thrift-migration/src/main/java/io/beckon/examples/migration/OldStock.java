/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.migration;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TProtocolUtil;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.server.TSimpleServer;
import org.apache.thrift.transport.TServerSocket;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;

/**
 * The stock service as it was: libthrift, with what {@code thrift --gen java} would have made of the schema written out for its one
 * method, so that the example builds without that compiler.
 */
final class OldStock {
    private OldStock() {}

    /** A client of libthrift. */
    static final class Client implements AutoCloseable {
        private final TTransport socket;
        private final TProtocol wire;
        private int sequence;

        Client(int port) throws TException {
            socket = new TSocket("localhost", port);
            wire = new TBinaryProtocol(socket);
            socket.open();
        }

        /** {@return how many are left, or -1 if the article is sold out} */
        int take(String article, int count) throws TException {
            wire.writeMessageBegin(new TMessage("take", TMessageType.CALL, ++sequence));
            wire.writeStructBegin(new TStruct());
            wire.writeFieldBegin(new TField("article", TType.STRING, (short) 1));
            wire.writeString(article);
            wire.writeFieldBegin(new TField("count", TType.I32, (short) 2));
            wire.writeI32(count);
            wire.writeFieldStop();
            wire.writeMessageEnd();
            socket.flush();
            wire.readMessageBegin();
            int left = -1;
            for (TField field = wire.readFieldBegin(); field.type != TType.STOP; field = wire.readFieldBegin()) {
                if (field.id == 0) {
                    left = wire.readI32();
                } else {
                    TProtocolUtil.skip(wire, field.type);
                }
            }
            return left;
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    /** A server of libthrift, which serves one connection at a time. */
    static final class Server implements AutoCloseable {
        private final Map<String, Integer> stock = new HashMap<>(Map.of("lamp", 3));
        private final TServerSocket socket;
        private final TSimpleServer server;
        private final Thread thread;

        Server() throws TException {
            socket = new TServerSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server = new TSimpleServer(new TSimpleServer.Args(socket).processor(this::take));
            thread = new Thread(server::serve, "old-stock");
            thread.start();
        }

        int port() {
            return socket.getServerSocket().getLocalPort();
        }

        private void take(TProtocol in, TProtocol out) throws TException {
            TMessage call = in.readMessageBegin();
            String article = "";
            int count = 0;
            for (TField field = in.readFieldBegin(); field.type != TType.STOP; field = in.readFieldBegin()) {
                switch (field.id) {
                    case 1 -> article = in.readString();
                    case 2 -> count = in.readI32();
                    default -> TProtocolUtil.skip(in, field.type);
                }
            }
            int left = stock.getOrDefault(article, 0) - count;
            out.writeMessageBegin(new TMessage(call.name, TMessageType.REPLY, call.seqid));
            if (left >= 0) {
                stock.put(article, left);
                out.writeFieldBegin(new TField("success", TType.I32, (short) 0));
                out.writeI32(left);
            } else {
                out.writeFieldBegin(new TField("soldOut", TType.STRUCT, (short) 1));
                out.writeFieldBegin(new TField("article", TType.STRING, (short) 1));
                out.writeString(article);
                out.writeFieldStop();
            }
            out.writeFieldStop();
            out.writeMessageEnd();
            out.getTransport().flush();
        }

        @Override
        public void close() {
            server.stop();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
