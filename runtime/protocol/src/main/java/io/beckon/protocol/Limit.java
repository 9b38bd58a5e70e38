/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

/** What a server refuses or ends calls and connections for. It counts each, and says in words what it was to whom it meets. */
public enum Limit {
    /** There were as many connections as the server takes: {@link ListenerLimits#maxConnections}. */
    CONNECTIONS,
    /** There were as many connections from that address as the server takes: {@link ListenerLimits#maxPerAddress}. */
    CONNECTIONS_PER_ADDRESS,
    /** A client did not say within five seconds what it speaks. */
    SPEAKING,
    /** A client did not end the TLS handshake within ten seconds, or not well. */
    HANDSHAKE,
    /** A connection brought nothing for too long: {@link ListenerLimits#idle}. */
    IDLE,
    /** A client did not read what was written to it: {@link ListenerLimits#stalled}. */
    STALLED,
    /** A connection became too old: {@link ListenerLimits#age}. */
    AGE,
    /** A preface, frame or message that had begun came too slowly: {@link FloodLimits#bytesPerSecond}. */
    PROGRESS,
    /** A client gave too many calls up at once: {@link FloodLimits#cancels}. */
    CANCELS,
    /** A client made too many calls that the server cannot take: {@link FloodLimits#refusals}. */
    REFUSALS,
    /** A client sent too many PING or EXT frames: {@link FloodLimits#signs}. */
    SIGNS,
    /** A client gave more credit than it can have had use for. */
    CREDITS,
    /** A client announced a message longer than the server takes: {@link Limits#maxMessage}. */
    MESSAGE,
    /** A client sent something else that the protocol does not allow. */
    PROTOCOL,
    /** A connection was not read from for a while, because as many handlers ran as may for one: {@link Limits#maxRunning}. */
    RUNNING,
    /** Calls of a connection waited for a while, because too much waited to be read by it: {@link Limits#maxBuffered}. */
    UNREAD,
    /** A call was refused, because as many handlers ran as may for all, or the executor took no more: {@link ListenerLimits.Total#maxRunning}. */
    TOTAL_RUNNING,
    /** A connection was not read from for a while, or closed, because of what all keep: {@link ListenerLimits.Total#maxMemory}. */
    TOTAL_MEMORY
}
