/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Limits;
import io.beckon.rpc.Dispatcher;
import io.beckon.rpc.Router;
import io.beckon.rpc.Service;
import io.beckon.rpc.ServiceDescriptor;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers calls on a port, from {@link Builder#start} to {@link #close}. Safe for any number of threads. */
public final class RpcServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RpcServer.class);

    /** How long a farewell may take, once no call is waited for. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Channel listener;
    private final EventLoopGroup loops;
    private final ServerConnections connections;
    private final @Nullable ExecutorService ownExecutor;
    private final Duration grace;
    private final AtomicBoolean closing = new AtomicBoolean();

    private RpcServer(
            Channel listener,
            EventLoopGroup loops,
            ServerConnections connections,
            @Nullable ExecutorService ownExecutor,
            Duration grace) {
        this.listener = listener;
        this.loops = loops;
        this.connections = connections;
        this.ownExecutor = ownExecutor;
        this.grace = grace;
    }

    /** {@return a server to be set up} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the port that it listens on, also where it was to choose one itself} */
    public int port() {
        return address().getPort();
    }

    /** {@return the address that it listens on} */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.localAddress();
    }

    /**
     * Ends the server in good order: it accepts no more connections, refuses new calls as certainly not executed, waits until the calls
     * have ended that have begun, tells the clients, and releases its threads. Calls that do not end within the grace fail at their
     * clients, and their threads are interrupted if the server made them. Returns when all that is done; a second call waits for the
     * first.
     *
     * @throws IllegalStateException on an event-loop thread
     */
    @Override
    public void close() {
        EventLoops.refuseCurrent("closing a server");
        if (closing.compareAndSet(false, true)) {
            listener.close().awaitUninterruptibly();
            connections.drain();
            if (!connections.awaitNone(grace)) {
                LOG.warn("{} closes with calls that did not end within {}", this, grace);
                connections.all().forEach(each -> each.closeNow("the server goes away and waits no longer"));
                connections.awaitNone(FAREWELL);
            }
            endHandlers();
            EventLoops.shutdown(loops);
        }
        loops.terminationFuture().awaitUninterruptibly();
    }

    private void endHandlers() {
        if (ownExecutor != null) {
            ownExecutor.shutdownNow();
            try {
                ownExecutor.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public String toString() {
        return "RpcServer[" + listener.localAddress() + "]";
    }

    /** Sets a server up. Not thread-safe. */
    public static final class Builder {
        private final Router.Builder router = Router.builder();
        private @Nullable String host;
        private int port;
        private @Nullable Executor executor;
        private Duration grace = Duration.ofSeconds(30);
        private int eventLoops = Runtime.getRuntime().availableProcessors();
        private Limits limits = Limits.DEFAULT;

        private Builder() {}

        /** Adds a service. @throws IllegalArgumentException as {@link Router.Builder#add(Service)} */
        public Builder add(Service service) {
            router.add(service);
            return this;
        }

        /** Adds a service. @throws IllegalArgumentException as {@link Router.Builder#add(ServiceDescriptor, Object)} */
        public <S> Builder add(ServiceDescriptor<S> descriptor, S implementation) {
            router.add(descriptor, implementation);
            return this;
        }

        /** Listens on this port; 0, which holds if none is set, lets the system choose. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * Listens on this address, a name or a number; {@code 0.0.0.0} stands for all that the machine has. Without, only this machine
         * can connect, because nothing is encrypted or asked for a password yet.
         */
        public Builder address(String host) {
            this.host = host;
            return this;
        }

        /**
         * Runs handlers on this executor, which stays the caller's to end, and whose rejections are answered with RESOURCE_EXHAUSTED.
         * Without, each call gets a virtual thread (JDK 21 and later) or one of a pool of 200.
         */
        public Builder executor(Executor executor) {
            this.executor = executor;
            return this;
        }

        /** Waits so long for calls when it closes; without, 30 seconds. */
        public Builder grace(Duration grace) {
            this.grace = grace;
            return this;
        }

        /** Serves sockets with so many threads; without, one for each processor. */
        public Builder eventLoops(int count) {
            this.eventLoops = count;
            return this;
        }

        /** Takes no more than this. */
        public Builder limits(Limits limits) {
            this.limits = limits;
            return this;
        }

        /**
         * {@return the server, which listens}
         *
         * @throws UncheckedIOException if it cannot listen there; the message says where and why
         */
        public RpcServer start() {
            EventLoopGroup loops = EventLoops.create(eventLoops, "beckon-server");
            ExecutorService own = null;
            Executor handlers = executor;
            if (handlers == null) {
                own = UserThreads.handlers();
                handlers = own;
            }
            ServerConnections connections = new ServerConnections();
            Dispatcher dispatcher = new Dispatcher(handlers, System::nanoTime);
            ChannelFuture bound = bootstrap(loops)
                    .childHandler(new NativeAcceptor(router.build(), limits, dispatcher, connections))
                    .bind(address())
                    .awaitUninterruptibly();
            if (!bound.isSuccess()) {
                EventLoops.shutdown(loops);
                throw cannotListen(bound.cause());
            }
            RpcServer server = new RpcServer(bound.channel(), loops, connections, own, grace);
            LOG.info("{} listens", server);
            return server;
        }

        private static ServerBootstrap bootstrap(EventLoopGroup loops) {
            return new ServerBootstrap()
                    .group(loops)
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_REUSEADDR, true)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                    .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WriteBufferWaterMark.DEFAULT);
        }

        private InetSocketAddress address() {
            return host == null
                    ? new InetSocketAddress(InetAddress.getLoopbackAddress(), port)
                    : new InetSocketAddress(host, port);
        }

        private UncheckedIOException cannotListen(Throwable cause) {
            String text = "cannot listen on " + address() + ": " + cause.getMessage();
            return new UncheckedIOException(text, cause instanceof IOException io ? io : new IOException(cause));
        }
    }
}
