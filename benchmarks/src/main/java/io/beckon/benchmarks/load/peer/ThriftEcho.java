/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.peer;

import io.beckon.benchmarks.codec.Payload;
import org.apache.thrift.TApplicationException;
import org.apache.thrift.TException;
import org.apache.thrift.TProcessor;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;

/** What Thrift's compiler would generate for the echo: a client's call and a processor. */
final class ThriftEcho<T> implements TProcessor {
    private static final String METHOD = "echo";
    private static final TStruct ARGUMENTS = new TStruct("echo_args");
    private static final TStruct RESULT = new TStruct("echo_result");
    private static final TField VALUE = new TField("value", TType.STRUCT, (short) 1);
    private static final TField SUCCESS = new TField("success", TType.STRUCT, (short) 0);

    private final Payload<T> payload;

    ThriftEcho(Payload<T> payload) {
        this.payload = payload;
    }

    @Override
    public void process(TProtocol in, TProtocol out) throws TException {
        TMessage call = in.readMessageBegin();
        T value = read(in);
        write(out, new TMessage(METHOD, TMessageType.REPLY, call.seqid), RESULT, SUCCESS, value);
    }

    T call(TProtocol protocol, T value) throws TException {
        write(protocol, new TMessage(METHOD, TMessageType.CALL, 1), ARGUMENTS, VALUE, value);
        TMessage reply = protocol.readMessageBegin();
        if (reply.type == TMessageType.EXCEPTION) {
            throw TApplicationException.readFrom(protocol);
        }
        return read(protocol);
    }

    private T read(TProtocol in) throws TException {
        in.readStructBegin();
        in.readFieldBegin();
        T value = payload.read(in);
        in.readFieldEnd();
        in.readFieldBegin(); // the stop
        in.readStructEnd();
        in.readMessageEnd();
        return value;
    }

    private void write(TProtocol out, TMessage message, TStruct struct, TField field, T value) throws TException {
        out.writeMessageBegin(message);
        out.writeStructBegin(struct);
        out.writeFieldBegin(field);
        payload.write(value, out);
        out.writeFieldEnd();
        out.writeFieldStop();
        out.writeStructEnd();
        out.writeMessageEnd();
        out.getTransport().flush();
    }
}
