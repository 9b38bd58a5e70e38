/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.channel.Channel;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * TLS of a server, 1.3 or 1.2: what it shows, and whether clients have to show something too. Safe for any number of threads.
 *
 * <pre>{@code
 * var tls = ServerTls.of(KeyMaterial.pem(Path.of("server.crt"), Path.of("server.key")))
 *         .requiringClients(TrustMaterial.pem(Path.of("clients.crt")));
 * RpcServer.builder().tls(tls)...
 * tls.reload();                        // the files have changed
 * }</pre>
 */
public final class ServerTls {
    /** How long a handshake may take; as Netty's own default. */
    static final Duration HANDSHAKE = Duration.ofSeconds(10);

    static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    /** What both ends agree on before the first byte; a client that offers none of it is refused, one that offers nothing is not. */
    private static final ApplicationProtocolConfig ALPN = new ApplicationProtocolConfig(
            ApplicationProtocolConfig.Protocol.ALPN,
            ApplicationProtocolConfig.SelectorFailureBehavior.FATAL_ALERT,
            ApplicationProtocolConfig.SelectedListenerFailureBehavior.FATAL_ALERT,
            NativeAcceptor.ALPN);

    private final KeyMaterial identity;
    private final @Nullable TrustMaterial clients;
    private @Nullable TrustCheck check;
    private volatile SslContext context;

    private ServerTls(KeyMaterial identity, @Nullable TrustMaterial clients) {
        this.identity = Objects.requireNonNull(identity, "identity");
        this.clients = clients;
        this.check = clients == null ? null : TrustCheck.load(clients, null);
        this.context = build();
    }

    /** {@return TLS that shows this to clients} @throws IllegalArgumentException naming the file that cannot be used, and why */
    public static ServerTls of(KeyMaterial identity) {
        return new ServerTls(identity, null);
    }

    /**
     * {@return the same, letting in only clients with a certificate that is trusted}
     *
     * @throws IllegalArgumentException naming the file that cannot be used, and why
     */
    public ServerTls requiringClients(TrustMaterial trusted) {
        return new ServerTls(identity, Objects.requireNonNull(trusted, "trusted"));
    }

    /**
     * Reads the files again, for connections that are made from now on; those that exist stay. If a file cannot be used, all stays as
     * it was.
     *
     * @throws IllegalArgumentException naming that file, and why
     */
    public synchronized void reload() {
        TrustCheck before = check;
        try {
            check = clients == null ? null : TrustCheck.load(clients, before);
            context = build();
        } catch (RuntimeException e) {
            check = before;
            throw e;
        }
    }

    /** Has a new connection speak TLS, and only what is inside it find out which protocol it is. On the event loop. */
    void accept(Channel channel, ServerPort port) {
        SslHandler tls = context.newHandler(channel.alloc());
        tls.setHandshakeTimeoutMillis(HANDSHAKE.toMillis());
        channel.pipeline().addLast(tls, new ServerHandshake(tls, port, clients != null));
    }

    private SslContext build() {
        SslContextBuilder builder = identity.server()
                .sslProvider(SslProvider.JDK)
                .protocols(VERSIONS)
                .applicationProtocolConfig(ALPN);
        if (check != null) {
            builder.trustManager(check).clientAuth(ClientAuth.REQUIRE);
        }
        try {
            return builder.build();
        } catch (SSLException e) {
            throw new IllegalArgumentException("no TLS with " + identity + ": " + e.getMessage(), e);
        }
    }
}
