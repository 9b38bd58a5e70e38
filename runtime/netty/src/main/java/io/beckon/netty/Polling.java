/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.channel.DefaultSelectStrategyFactory;
import io.netty.channel.SelectStrategyFactory;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.nio.channels.spi.SelectorProvider;
import org.jspecify.annotations.Nullable;

/** How event loops ask the system about TCP sockets. */
public enum Polling {
    /** The JDK's selectors, which are everywhere. */
    NIO,

    /**
     * Linux's epoll: less work a call. It needs {@code io.netty:netty-transport-native-epoll} with the machine's classifier on the class
     * path.
     */
    EPOLL,

    /**
     * Linux's io_uring, where the kernel has it and lets this process use it. It needs {@code io.netty:netty-transport-native-io_uring}
     * with the machine's classifier on the class path.
     */
    IO_URING;

    /** Looks for bytes, and goes on whether there are any or not. */
    private static final SelectStrategyFactory NEVER_SLEEP = () -> (look, hasTasks) -> look.get();

    /** {@return epoll where it is there, and the JDK's selectors elsewhere} What is newer than epoll is used by who asks for it. */
    public static Polling best() {
        return EPOLL.isAvailable() ? EPOLL : NIO;
    }

    /** {@return whether it can be used here} */
    public boolean isAvailable() {
        return missing() == null;
    }

    /** @throws IllegalStateException saying what is missing, if it cannot be used here */
    Transport tcp() {
        requireAvailable();
        return switch (this) {
            case NIO -> nio(DefaultSelectStrategyFactory.INSTANCE);
            case EPOLL -> EpollSockets.transport(DefaultSelectStrategyFactory.INSTANCE);
            case IO_URING -> IoUringSockets.transport();
        };
    }

    /** @throws IllegalStateException saying what is missing, if it cannot be used here without sleep */
    Transport busyTcp() {
        requireAvailable();
        return switch (this) {
            case NIO -> nio(NEVER_SLEEP);
            case EPOLL -> EpollSockets.transport(NEVER_SLEEP);
            case IO_URING ->
                throw new IllegalStateException(
                        "event loops that never sleep are there for NIO and EPOLL, not " + this);
        };
    }

    private Transport nio(SelectStrategyFactory strategy) {
        return new TcpTransport(
                this,
                NioIoHandler.newFactory(SelectorProvider.provider(), strategy),
                NioSocketChannel.class,
                NioServerSocketChannel.class);
    }

    private void requireAvailable() {
        Throwable missing = missing();
        if (missing != null) {
            throw new IllegalStateException(this + " cannot be used here: " + missing.getMessage(), missing);
        }
    }

    private @Nullable Throwable missing() {
        try {
            return switch (this) {
                case NIO -> null;
                case EPOLL -> EpollSockets.missing();
                case IO_URING -> IoUringSockets.missing();
            };
        } catch (NoClassDefFoundError e) {
            return new ClassNotFoundException("its classes are not on the class path: " + e.getMessage(), e);
        }
    }
}
