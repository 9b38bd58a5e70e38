/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.channel.uring.IoUring;
import io.netty.channel.uring.IoUringIoHandler;
import io.netty.channel.uring.IoUringServerSocketChannel;
import io.netty.channel.uring.IoUringSocketChannel;
import org.jspecify.annotations.Nullable;

/** The one class that needs io_uring's classes, which need not be there. */
final class IoUringSockets {
    private IoUringSockets() {}

    static @Nullable Throwable missing() {
        return IoUring.isAvailable() ? null : IoUring.unavailabilityCause();
    }

    static Transport transport() {
        return new TcpTransport(
                Polling.IO_URING,
                IoUringIoHandler.newFactory(),
                IoUringSocketChannel.class,
                IoUringServerSocketChannel.class);
    }
}
