/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

/** What a server's connections are ended or refused for, beside what their protocol says. {@link RpcServer#limitHits} counts it. */
public enum Limit {
    /** There were as many connections as the server takes: {@code ListenerLimits.maxConnections}. */
    CONNECTIONS,
    /** There were as many connections from that address as the server takes: {@code ListenerLimits.maxPerAddress}. */
    CONNECTIONS_PER_ADDRESS,
    /** A client did not say within five seconds what it speaks. */
    SPEAKING,
    /** A client did not end the TLS handshake within ten seconds, or not well. */
    HANDSHAKE,
    /** A connection brought nothing for too long: {@code ListenerLimits.idle}. */
    IDLE,
    /** A client did not read what was written to it: {@code ListenerLimits.stalled}. */
    STALLED,
    /** A connection became too old: {@code ListenerLimits.age}. */
    AGE
}
