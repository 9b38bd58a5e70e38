/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.protocol.Limit;
import io.beckon.rpc.Channel;
import io.beckon.testkit.LeakCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is of Unix domain sockets alone. */
@ExtendWith(LeakCheck.class)
@Timeout(60)
class UnixSocketTest {
    @TempDir
    private Path directory;

    @Test
    void callsGoByAFile() {
        Path file = directory.resolve("shop.socket");
        try (RpcServer server = server(file);
                Channel channel = RpcChannel.connect("unix:" + file)) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            assertThat(Calculator.client(channel).repeat("x", 1 << 20)).hasSize(1 << 20);
            assertThat(server).hasToString("RpcServer[" + file + "]");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void fileThatAKilledServerLeftIsReplaced() throws IOException {
        Path file = directory.resolve("shop.socket");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(file))
                .close();
        assertThat(file).exists();
        try (RpcServer server = server(file);
                Channel channel = RpcChannel.connect("unix:" + file)) {
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            assertThat(server.limitHits()).containsEntry(Limit.CONNECTIONS, 0L);
        }
    }

    @Test
    void fileOfAServerThatListensIsNot() {
        Path file = directory.resolve("shop.socket");
        try (RpcServer server = server(file);
                Channel channel = RpcChannel.connect("unix:" + file)) {
            assertThatThrownBy(() -> server(file))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot listen on unix:" + file);
            assertThat(Calculator.client(channel).add(1, 2)).isEqualTo(3);
            assertThat(server.limitHits()).containsEntry(Limit.CONNECTIONS, 0L);
        }
    }

    @Test
    void otherFilesStay() throws IOException {
        Path file = Files.writeString(directory.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> server(file)).isInstanceOf(UncheckedIOException.class);
        assertThat(file).hasContent("dear");
    }

    private static RpcServer server(Path file) {
        return RpcServer.builder().unix(file).add(new CalculatorService()).start();
    }
}
