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
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unix domain sockets, by the JDK's selectors: who may connect is for the file system to say. */
final class UnixTransport implements Transport {
    @Override
    public IoHandlerFactory ioHandlers() {
        return NioIoHandler.newFactory();
    }

    @Override
    public void configure(Bootstrap client) {
        client.channel(NioDomainSocketChannel.class);
    }

    @Override
    public void configure(ServerBootstrap server) {
        server.channel(NioServerDomainSocketChannel.class);
    }

    /** Removes the file that a server left behind which did not close; not that of one which still listens. */
    static void clear(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file) && !listens(file)) {
            Files.delete(file);
        }
    }

    private static boolean listens(Path file) {
        try (SocketChannel probe = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            return probe.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Unix domain sockets";
    }
}
