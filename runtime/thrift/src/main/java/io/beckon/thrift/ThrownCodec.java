/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.codec.PackedReader;
import io.beckon.codec.PackedWriter;
import io.beckon.codec.StructCodec;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.beckon.rpc.ExceptionDescriptor;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;

/** Reads a result in which an exception stands. */
final class ThrownCodec extends StructCodec<Throwable> {
    private final MethodDescriptor<?, ?> method;
    private final int field;

    /**
     * @param field the first field of the result
     */
    ThrownCodec(MethodDescriptor<?, ?> method, int field) {
        super(1);
        this.method = method;
        this.field = field;
    }

    @Override
    protected void encodeFields(Throwable value, WireWriter out) {
        throw new UnsupportedOperationException("a client throws nothing");
    }

    @Override
    protected Throwable decodeFields(WireReader in) {
        String text = method + ": the server threw exception " + field + " of the method, which is not known here";
        Throwable thrown = new RpcException(Status.of(StatusCode.UNKNOWN, text));
        while (in.nextField()) {
            ExceptionDescriptor<?> declared = method.declared(in.fieldId());
            if (declared == null) {
                in.skip();
            } else {
                thrown = in.value(declared.codec());
            }
        }
        return thrown;
    }

    @Override
    protected void packFields(Throwable value, PackedWriter out) {
        throw new UnsupportedOperationException("Thrift has no packed encoding");
    }

    @Override
    protected Throwable unpackFields(PackedReader in) {
        throw new UnsupportedOperationException("Thrift has no packed encoding");
    }
}
