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
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which protocol gets a connection, by its first bytes. */
@ExtendWith(LeakCheck.class)
class ProtocolDetectorTest {
    private final StringBuilder heard = new StringBuilder();
    private final EmbeddedChannel channel = channel(new Saying("AB"), new Saying("CD"));

    @Test
    void wholeHeadAtOnceGoesToItsProtocol() {
        say("CDE");
        assertThat(heard).hasToString("CD heard CDE;");
        channel.finishAndReleaseAll();
    }

    @Test
    void headInPiecesIsPutTogether() {
        say("A");
        assertThat(heard).isEmpty();
        say("BC");
        say("D");
        assertThat(heard).hasToString("AB heard ABC;AB heard D;");
        channel.finishAndReleaseAll();
    }

    @Test
    void whatNobodySpeaksIsClosedWithoutAnAnswer() {
        say("GET / HTTP/1.1");
        assertThat(channel.isOpen()).isFalse();
        assertThat(channel.outboundMessages()).isEmpty();
    }

    @Test
    void whoSaysNothingIsClosedAfterFiveSeconds() {
        say("A");
        channel.advanceTimeBy(4_999, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isTrue();
        channel.advanceTimeBy(2, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(channel.isOpen()).isFalse();
    }

    /** As a scanner of ports does; what is not handled here would be a warning of Netty for each. */
    @Test
    void connectionThatIsResetIsClosedAndNoMore() {
        say("A");
        channel.pipeline().fireExceptionCaught(new IOException("Connection reset by peer"));
        channel.checkException();
        assertThat(channel.isOpen()).isFalse();
    }

    private void say(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private static EmbeddedChannel channel(Acceptor... acceptors) {
        Router router = Router.builder().build();
        ServerPort port = new ServerPort(
                router,
                new Dispatcher(Runnable::run, () -> 0),
                Limits.DEFAULT,
                CompressionOptions.NONE,
                List.of(acceptors));
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.freezeTime();
        port.detect(channel);
        return channel;
    }

    private final class Saying implements Acceptor {
        private final String text;

        Saying(String text) {
            this.text = text;
        }

        @Override
        public String protocol() {
            return text;
        }

        @Override
        public Match match(ByteBuf head) {
            String said = head.toString(StandardCharsets.US_ASCII);
            if (said.startsWith(text)) {
                return Match.YES;
            }
            return text.startsWith(said) ? Match.UNDECIDED : Match.NO;
        }

        @Override
        public void accept(Channel accepted, ServerPort port) {
            accepted.pipeline().addLast(new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext ctx, Object message) {
                    ByteBuf bytes = (ByteBuf) message;
                    heard.append(text + " heard " + bytes.toString(StandardCharsets.US_ASCII) + ";");
                    bytes.release();
                }
            });
        }
    }
}
