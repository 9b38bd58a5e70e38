/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;

/**
 * A protocol that a server speaks on its port, beside others: it is known by the first bytes that a client sends. Safe for any number
 * of threads.
 */
public interface Acceptor {
    /** {@return the protocol's name, for messages} */
    String protocol();

    /**
     * {@return whether a connection that begins like this is the protocol's} {@link Match#UNDECIDED} as long as more bytes can make it
     * one; it is asked again then, until there are 24.
     *
     * @param head what has come, at least one byte; its indices stay
     */
    Match match(ByteBuf head);

    /**
     * Takes a connection over: adds handlers to its pipeline, which get all bytes from the first. They tell the port of the connection
     * ({@link ServerPort#opened}) and of its end. On the channel's event loop.
     *
     * @param port what the connection is to share with others
     */
    void accept(Channel channel, ServerPort port);

    /** What the first bytes say. */
    enum Match {
        /** They are the protocol's. */
        YES,
        /** They are not. */
        NO,
        /** They are too few to say. */
        UNDECIDED
    }
}
