/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.protocol.Limits;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.server.Dispatcher;
import io.beckon.rpc.server.Router;
import io.beckon.testkit.LeakCheck;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When a server stops reading, without a socket. */
@ExtendWith(LeakCheck.class)
class ServerHandlerTest {
    private static final String HELLO =
            "f5626b6e010100000d0a0d0a" + "17000090000101" + "1363616c632e43616c63756c61746f722f6c6f67";
    private static final String LOG = "07000020000118026869" + "00";

    private final List<Runnable> handlers = new ArrayList<>();
    private EmbeddedChannel channel;

    @BeforeEach
    void open() {
        Router router = Router.builder().add(new CalculatorService()).build();
        Limits limits = Limits.DEFAULT.withMaxSlots(8).withMaxRunning(8);
        channel = new EmbeddedChannel();
        channel.pipeline()
                .addLast(new ServerHandler(
                        channel,
                        new ServerPort(
                                router,
                                new Dispatcher(handlers::add, () -> 0),
                                limits,
                                CompressionOptions.NONE,
                                List.of())));
        receive(HELLO);
    }

    @AfterEach
    void close() {
        handlers.forEach(Runnable::run);
        channel.finishAndReleaseAll();
    }

    @Test
    void stopsReadingFromWhoDoesNotRead() {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        channel.runPendingTasks();
        assertThat(channel.config().isAutoRead()).isFalse();
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, true);
        channel.runPendingTasks();
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void stopsReadingWhileTooManyHandlersRun() {
        for (int i = 0; i < 8; i++) {
            assertThat(channel.config().isAutoRead()).isTrue();
            receive(LOG);
        }
        assertThat(channel.config().isAutoRead()).isFalse();
        handlers.remove(0).run();
        channel.runPendingTasks();
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void writesAllOutcomesOfATurnAtOnce() {
        channel.releaseOutbound();
        String bind = "1700009000020013" + "63616c632e43616c63756c61746f722f616464";
        receive(bind + "0700001008021502150400" + "0700001010021502150400");
        handlers.forEach(Runnable::run);
        handlers.clear();
        channel.runPendingTasks();
        assertThat(channel.outboundMessages()).hasSize(1);
    }

    private void receive(String hex) {
        channel.writeInbound(Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex)));
    }
}
