/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import io.beckon.thrift.form.ThriftProtocol;

/** How messages go between our side and a peer. */
enum Form {
    BINARY(ThriftProtocol.BINARY, false),
    FRAMED_BINARY(ThriftProtocol.BINARY, true),
    COMPACT(ThriftProtocol.COMPACT, false),
    FRAMED_COMPACT(ThriftProtocol.COMPACT, true),
    OLD_BINARY(ThriftProtocol.OLD_BINARY, false),
    FRAMED_OLD_BINARY(ThriftProtocol.OLD_BINARY, true);

    private final ThriftProtocol protocol;
    private final boolean framed;

    Form(ThriftProtocol protocol, boolean framed) {
        this.protocol = protocol;
        this.framed = framed;
    }

    ThriftProtocol protocol() {
        return protocol;
    }

    boolean framed() {
        return framed;
    }
}
