/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import java.net.InetSocketAddress;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * TLS of a client, 1.3 or 1.2: which servers it trusts, and what it shows to those that ask. That a server's certificate is for the name
 * that was connected to is always checked. Safe for any number of threads.
 */
public final class ClientTls {
    private final TrustMaterial servers;
    private final @Nullable KeyMaterial identity;
    private final @Nullable String serverName;
    private TrustCheck check;
    private volatile SslContext context;

    private ClientTls(TrustMaterial servers, @Nullable KeyMaterial identity, @Nullable String serverName) {
        this.servers = Objects.requireNonNull(servers, "servers");
        this.identity = identity;
        this.serverName = serverName;
        this.check = TrustCheck.load(servers, null);
        this.context = build();
    }

    /**
     * {@return TLS with servers whose certificates these are or have signed}
     *
     * @throws IllegalArgumentException naming the file that cannot be used, and why
     */
    public static ClientTls trusting(TrustMaterial servers) {
        return new ClientTls(servers, null, null);
    }

    /** {@return the same, showing this to servers that ask} @throws IllegalArgumentException as {@link #trusting} does */
    public ClientTls identity(KeyMaterial identity) {
        return new ClientTls(servers, Objects.requireNonNull(identity, "identity"), serverName);
    }

    /** {@return the same, for a server whose certificate has another name than the address that is connected to} */
    public ClientTls serverName(String name) {
        return new ClientTls(servers, identity, Objects.requireNonNull(name, "name"));
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
            check = TrustCheck.load(servers, before);
            context = build();
        } catch (RuntimeException e) {
            check = before;
            throw e;
        }
    }

    /**
     * Has a new connection speak TLS, and calls go inside it. On the event loop.
     *
     * @param alpn what goes inside, or null if servers have no name for it
     */
    void connect(Channel channel, Target target, @Nullable String alpn, ChannelHandler calls) {
        SslHandler tls = context.newHandler(channel.alloc(), host(target), port(target));
        if (alpn != null) {
            SSLParameters parameters = tls.engine().getSSLParameters();
            parameters.setApplicationProtocols(new String[] {alpn});
            tls.engine().setSSLParameters(parameters);
        }
        tls.setHandshakeTimeoutMillis(ServerTls.HANDSHAKE.toMillis());
        channel.pipeline().addLast(tls, new ClientHandshake(identity != null), calls);
    }

    /** Throws if nothing says which name a server's certificate has to have. */
    void requireName(Target target) {
        if (host(target) == null) {
            throw new IllegalArgumentException(
                    target + " has no host name that a certificate could be for; say which by ClientTls.serverName");
        }
    }

    private @Nullable String host(Target target) {
        if (serverName != null) {
            return serverName;
        }
        return target.address() instanceof InetSocketAddress address ? address.getHostString() : null;
    }

    private static int port(Target target) {
        return target.address() instanceof InetSocketAddress address ? address.getPort() : 0;
    }

    private SslContext build() {
        SslContextBuilder builder = SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .protocols(ServerTls.VERSIONS)
                .endpointIdentificationAlgorithm("HTTPS")
                .trustManager(check);
        if (identity != null) {
            identity.client(builder);
        }
        try {
            return builder.build();
        } catch (SSLException e) {
            throw new IllegalArgumentException("no TLS with " + servers + ": " + e.getMessage(), e);
        }
    }
}
