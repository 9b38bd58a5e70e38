/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.form;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which of its forms a client of Apache Thrift speaks, which its first bytes tell; answers have the same form. */
public enum ClientType {
    /** Binary messages one after the other. */
    UNFRAMED_BINARY(ThriftProtocol.BINARY, false),
    /** Compact messages one after the other. */
    UNFRAMED_COMPACT(ThriftProtocol.COMPACT, false),
    /** Binary messages without a version one after the other. */
    UNFRAMED_OLD_BINARY(ThriftProtocol.OLD_BINARY, false),
    /** Binary messages, each with its length in front ({@code TFramedTransport}). */
    FRAMED_BINARY(ThriftProtocol.BINARY, true),
    /** Compact messages, each with its length in front. */
    FRAMED_COMPACT(ThriftProtocol.COMPACT, true),
    /** Binary messages without a version, each with its length in front. */
    FRAMED_OLD_BINARY(ThriftProtocol.OLD_BINARY, true),
    /** Binary or compact messages, each in a frame with headers ({@code THeaderTransport}). */
    HEADERS(null, true);

    private final @Nullable ThriftProtocol protocol;
    private final boolean framed;

    ClientType(@Nullable ThriftProtocol protocol, boolean framed) {
        this.protocol = protocol;
        this.framed = framed;
    }

    /** {@return all but those whose messages have no version} */
    public static Set<ClientType> versioned() {
        return EnumSet.complementOf(EnumSet.of(UNFRAMED_OLD_BINARY, FRAMED_OLD_BINARY));
    }

    /** {@return the type of a client that sends messages of a protocol in this way} */
    public static ClientType of(ThriftProtocol protocol, boolean framed) {
        for (ClientType type : values()) {
            if (type.protocol == protocol && type.framed == framed) {
                return type;
            }
        }
        throw new IllegalArgumentException(protocol + " has no such form");
    }

    /** {@return the protocol of its messages, or null if each message says so itself} */
    public @Nullable ThriftProtocol protocol() {
        return protocol;
    }

    /** {@return whether a length stands in front of messages} */
    public boolean isFramed() {
        return framed;
    }
}
