/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.io.IOException;

/**
 * Keeps a connection from its calls until the TLS handshake has ended well, so that calls are known not to have been sent if it does
 * not; and says in a sentence what went wrong.
 */
final class ClientHandshake extends ChannelInboundHandlerAdapter {
    private final boolean shown;
    private boolean failed;

    /**
     * @param shown whether this client has a certificate to show
     */
    ClientHandshake(boolean shown) {
        this.shown = shown;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        // It is for the calls when the handshake has ended.
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof SslHandshakeCompletionEvent done) {
            if (done.isSuccess()) {
                ctx.fireChannelActive();
            } else {
                fail(ctx, done.cause());
            }
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    /** Also what a server says of this client's certificate: in TLS 1.3 it checks that when the client has ended its part. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (TlsFailure.isOne(cause)) {
            fail(ctx, cause);
        } else {
            ctx.fireExceptionCaught(cause);
        }
    }

    private void fail(ChannelHandlerContext ctx, Throwable cause) {
        if (!failed) {
            failed = true;
            ctx.fireExceptionCaught(new IOException(TlsFailure.describe(cause, "server", shown), cause));
        }
    }
}
