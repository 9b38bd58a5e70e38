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
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.AttributeKey;
import java.security.Principal;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the end of a TLS handshake, and goes; what follows is found out by ALPN, or by the first bytes where a client offers none. */
final class ServerHandshake extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ServerHandshake.class);

    /** Whose certificate a connection's client has shown, once it has been found good; not there if it has shown none. */
    static final AttributeKey<Principal> CLIENT = AttributeKey.valueOf(ServerHandshake.class, "client");

    private final SslHandler tls;
    private final ServerPort port;
    private final boolean clientShows;
    private boolean refused;

    ServerHandshake(SslHandler tls, ServerPort port, boolean clientShows) {
        this.tls = tls;
        this.port = port;
        this.clientShows = clientShows;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof SslHandshakeCompletionEvent done) {
            if (!done.isSuccess()) {
                refuse(ctx, TlsFailure.describe(done.cause(), "client", true));
                return;
            }
            Principal client = client();
            if (client == null && clientShows) {
                refuse(ctx, "the client shows no certificate, and has to");
            } else {
                ctx.channel().attr(CLIENT).set(client);
                go(ctx);
            }
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }

    /** What failed has been told by the event. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!TlsFailure.isOne(cause)) {
            LOG.debug("{} was lost in its TLS handshake: {}", ctx.channel(), cause.toString());
        }
        ctx.close();
    }

    private void go(ChannelHandlerContext ctx) {
        if (tls.applicationProtocol() == null) {
            port.detect(ctx.channel());
        } else {
            new NativeAcceptor().accept(ctx.channel(), port);
            ConnectionGuard.arrived(ctx.channel());
        }
        if (tls.engine().getSession().getProtocol().equals(RenegotiationGuard.VERSION)) {
            ctx.pipeline().replace(this, null, new RenegotiationGuard(tls.engine(), port));
        } else {
            ctx.pipeline().remove(this);
        }
    }

    /** The TLS engine has seen to that already; that nobody gets in is not left to its settings alone. */
    private @Nullable Principal client() {
        try {
            return tls.engine().getSession().getPeerPrincipal();
        } catch (SSLPeerUnverifiedException e) {
            return null;
        }
    }

    private void refuse(ChannelHandlerContext ctx, String why) {
        if (!refused) {
            refused = true;
            port.hits().count(Limit.HANDSHAKE);
            int leftOut = port.refusals().admit(System.nanoTime());
            if (leftOut > 0) {
                LOG.info("{} is refused: {}; so were {} more that are not told of", ctx.channel(), why, leftOut);
            } else if (leftOut == 0) {
                LOG.info("{} is refused: {}", ctx.channel(), why);
            }
            ctx.close();
        }
    }
}
