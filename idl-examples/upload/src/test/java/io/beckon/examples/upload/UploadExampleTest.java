/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.RpcStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class UploadExampleTest {
    @TempDir
    private Path folder;

    @Test
    void fileArrivesWhole() throws Exception {
        byte[] content = new byte[5_000_001];
        new Random(1).nextBytes(content);
        Path file = Files.write(folder.resolve("data.bin"), content);
        Path kept = Files.createDirectory(folder.resolve("kept"));
        assertThat(UploadExample.upload(file, kept)).startsWith("5000001 bytes, SHA-256 ");
        assertThat(kept.resolve("data.bin")).hasBinaryContent(content);
    }

    @Test
    void nameThatLeavesTheFolderIsRefused() {
        try (var server = RpcServer.builder()
                        .port(0)
                        .add(new UploadService(folder))
                        .start();
                var channel = RpcChannel.connect("localhost:" + server.port())) {
            assertThatExceptionOfType(BadName.class)
                    .isThrownBy(() -> Upload.client(channel).upload("../x", RpcStream.of()))
                    .satisfies(e -> assertThat(e.name()).isEqualTo("../x"));
        }
    }
}
