/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.IoHandlerFactory;

/**
 * What carries the bytes of connections: TCP, a channel within the process, and whatever else Netty has channels for. What the bytes
 * mean is the same over all of them. Immutable and safe for any number of threads.
 */
public interface Transport {
    /** Sockets over TCP, by the {@linkplain Polling#best best} way that there is. */
    Transport TCP = Polling.best().tcp();

    /** Unix domain sockets; addresses are {@link java.net.UnixDomainSocketAddress}es. */
    Transport UNIX = new UnixTransport();

    /** Channels within this process; addresses are {@link io.netty.channel.local.LocalAddress}es. */
    Transport IN_PROCESS = new InProcessTransport();

    /**
     * {@return sockets over TCP by a way that is asked for}
     *
     * @throws IllegalStateException saying what is missing, if it cannot be used here
     */
    static Transport tcp(Polling polling) {
        return polling.tcp();
    }

    /**
     * {@return sockets over TCP whose event loops never sleep} Each loop that has a connection keeps a processor busy for as long as it
     * is there, and hears of bytes at once: for those who have processors to spare, and give servers few {@link
     * RpcServer.Builder#eventLoops event loops}.
     *
     * @throws IllegalStateException saying what is missing, if the way cannot be used here, or cannot do without sleep
     */
    static Transport busyTcp(Polling polling) {
        return polling.busyTcp();
    }

    /** {@return what the event loops of such channels run} */
    IoHandlerFactory ioHandlers();

    /** Says which channels a client makes, and their options. */
    void configure(Bootstrap client);

    /** Says which channels a server listens on and accepts, and their options. */
    void configure(ServerBootstrap server);
}
