/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.codec.StructCodec;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
import io.beckon.rpc.ExceptionDescriptor;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.util.Comparator;
import java.util.List;

/** Reads a result in which an exception stands. */
final class ThrownCodec extends StructCodec<Throwable> {
    private final MethodDescriptor<?, ?> method;
    private final int field;
    private final List<ExceptionDescriptor<?>> declared;

    /**
     * @param field the first field of the result
     */
    ThrownCodec(MethodDescriptor<?, ?> method, int field) {
        super(1, method.exceptions().size());
        this.method = method;
        this.field = field;
        this.declared = method.exceptions().stream()
                .sorted(Comparator.<ExceptionDescriptor<?>>comparingInt(ExceptionDescriptor::id))
                .toList();
    }

    @Override
    protected void writeFields(Throwable value, ValueWriter out) {
        throw new UnsupportedOperationException("a client throws nothing");
    }

    @Override
    protected Throwable readFields(ValueReader in) {
        Throwable thrown = null;
        for (ExceptionDescriptor<?> each : declared) {
            Throwable came = each.codec().readOptional(each.id(), in);
            thrown = came == null ? thrown : came;
        }
        String text = method + ": the server threw exception " + field + " of the method, which is not known here";
        return thrown == null ? new RpcException(Status.of(StatusCode.UNKNOWN, text)) : thrown;
    }
}
