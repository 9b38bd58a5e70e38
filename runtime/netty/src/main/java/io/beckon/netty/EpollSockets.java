/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.channel.SelectStrategyFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import org.jspecify.annotations.Nullable;

/** The one class that needs epoll's classes, which need not be there. */
final class EpollSockets {
    private EpollSockets() {}

    static @Nullable Throwable missing() {
        return Epoll.isAvailable() ? null : Epoll.unavailabilityCause();
    }

    static Transport transport(SelectStrategyFactory strategy) {
        return new TcpTransport(
                Polling.EPOLL,
                EpollIoHandler.newFactory(0, strategy),
                EpollSocketChannel.class,
                EpollServerSocketChannel.class);
    }
}
