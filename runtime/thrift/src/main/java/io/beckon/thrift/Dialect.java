/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.rpc.Metadata;
import io.beckon.thrift.form.ClientType;
import io.beckon.thrift.form.ThriftFraming;
import io.beckon.thrift.form.ThriftProtocol;
import io.beckon.thrift.message.HeaderFrame;
import io.beckon.thrift.message.MessageFormat;
import org.jspecify.annotations.Nullable;

/**
 * How a channel speaks to its server.
 *
 * @param protocol how messages are written
 * @param framing what is around them
 * @param service what stands before methods' names, or null if nothing does
 * @param pipelined whether a connection carries several calls at a time
 */
record Dialect(
        ThriftProtocol protocol,
        ThriftFraming framing,
        @Nullable String service,
        boolean pipelined) {
    ClientType clientType() {
        return framing == ThriftFraming.HEADER
                ? ClientType.HEADERS
                : ClientType.of(protocol, framing == ThriftFraming.FRAMED);
    }

    MessageFormat format() {
        return MessageFormat.of(protocol);
    }

    String name(String method) {
        return service == null ? method : service + ServiceNames.SEPARATOR + method;
    }

    @Nullable
    HeaderFrame envelope(int sequence, Metadata headers) {
        int flags = pipelined ? HeaderFrame.OUT_OF_ORDER : 0;
        return takesMetadata() ? new HeaderFrame(flags, sequence, format(), false, headers) : null;
    }

    /** {@return whether there is a place for it beside the arguments} */
    boolean takesMetadata() {
        return framing == ThriftFraming.HEADER;
    }
}
