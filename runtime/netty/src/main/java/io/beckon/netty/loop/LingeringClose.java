/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty.loop;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a socket so that the peer can read what was written last: a socket that is closed with bytes unread sends a reset, which
 * overtakes them. So only this direction is closed, and the socket when the peer has closed its own.
 */
public final class LingeringClose {
    /** How long a peer may take until what was written last is in the system's hands. */
    private static final Duration TIME_TO_READ = Duration.ofSeconds(30);

    private LingeringClose() {}

    /**
     * Closes when the last write has been written and read. On the event loop.
     *
     * @param patience how long the peer may take from the last write to the end of its own direction
     */
    public static void start(Channel channel, ChannelFuture lastWrite, Duration patience) {
        channel.config().setAutoRead(true);
        closeWithin(TIME_TO_READ, channel);
        lastWrite.addListener(written -> {
            if (channel instanceof DuplexChannel duplex) {
                duplex.shutdownOutput();
                closeWithin(patience, channel);
            } else {
                channel.close();
            }
        });
    }

    private static void closeWithin(Duration time, Channel channel) {
        Future<?> timeout = channel.eventLoop().schedule(() -> channel.close(), time.toNanos(), TimeUnit.NANOSECONDS);
        channel.closeFuture().addListener(closed -> timeout.cancel(false));
    }
}
