/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TMultiplexedProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TType;
import org.apache.thrift.transport.TSocket;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.layered.TFramedTransport;

/** A client of libthrift, which does what its generated clients do. */
final class LibthriftClient implements AutoCloseable {
    private final TTransport transport;
    private final TProtocol out;
    private int sequence;

    LibthriftClient(int port, Form form, String service) throws TException {
        this(opened(port), form, service);
    }

    /**
     * @param socket which is open
     */
    LibthriftClient(TTransport socket, Form form, String service) throws TException {
        this.transport = form.framed() ? new TFramedTransport(socket) : socket;
        TProtocol plain = switch (form.protocol()) {
            case BINARY -> new TBinaryProtocol(transport);
            case OLD_BINARY -> new TBinaryProtocol(transport, false, false);
            case COMPACT -> new TCompactProtocol(transport);
        };
        this.out = service == null ? plain : new TMultiplexedProtocol(plain, service);
    }

    private static TSocket opened(int port) throws TException {
        TSocket socket = new TSocket("localhost", port, 5_000);
        socket.open();
        return socket;
    }

    Dynamic call(String method, Dynamic arguments) throws TException {
        send(method, TMessageType.CALL, arguments);
        return receive();
    }

    void send(String method, byte type, Dynamic arguments) throws TException {
        out.writeMessageBegin(new TMessage(method, type, ++sequence));
        arguments.write(out);
        out.writeMessageEnd();
        transport.flush();
    }

    Dynamic receive() throws TException {
        TMessage message = out.readMessageBegin();
        if (message.type == TMessageType.EXCEPTION) {
            throw TApplicationException.readFrom(out);
        }
        Dynamic result = Dynamic.read(TType.STRUCT, out);
        out.readMessageEnd();
        last = message;
        return result;
    }

    /** What stood before the last answer. */
    TMessage last;

    @Override
    public void close() {
        transport.close();
    }
}
