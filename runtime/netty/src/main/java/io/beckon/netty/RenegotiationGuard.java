/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Limit;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;

/**
 * Closes a connection whose client begins another handshake on it, which TLS 1.2 allows and nobody needs: each costs the server a signature and the
 * client next to nothing. The JDK's own switch is for all of a JVM.
 */
final class RenegotiationGuard extends ChannelInboundHandlerAdapter {
    /** The last version that has it. */
    static final String VERSION = "TLSv1.2";

    private final SSLEngine engine;
    private final ServerPort port;

    RenegotiationGuard(SSLEngine engine, ServerPort port) {
        this.engine = engine;
        this.port = port;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING || engine.isInboundDone()) {
            ctx.fireChannelReadComplete();
        } else {
            port.hits().count(Limit.HANDSHAKE);
            ctx.close();
        }
    }
}
