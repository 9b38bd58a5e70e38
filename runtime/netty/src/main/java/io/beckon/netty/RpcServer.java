/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.netty.loop.EventLoops;
import io.beckon.netty.loop.SocketFailure;
import io.beckon.netty.loop.UserThreads;
import io.beckon.protocol.Limit;
import io.beckon.protocol.Limits;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.Interceptor;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.Service;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.description.Description;
import io.beckon.rpc.description.ServedSchema;
import io.beckon.rpc.health.Health;
import io.beckon.rpc.health.HealthReport;
import io.beckon.rpc.server.Dispatcher;
import io.beckon.rpc.server.Router;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
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
    private final ServerPort port;
    private final @Nullable ExecutorService ownExecutor;
    private final Duration grace;
    private final HealthReport health;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final ExitHook exit = new ExitHook(this::close);

    private RpcServer(
            Channel listener,
            EventLoopGroup loops,
            ServerPort port,
            @Nullable ExecutorService ownExecutor,
            Duration grace,
            HealthReport health) {
        this.listener = listener;
        this.loops = loops;
        this.port = port;
        this.ownExecutor = ownExecutor;
        this.grace = grace;
        this.health = health;
    }

    /** {@return a server to be set up} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the TCP port that it listens on, also where it was to choose one itself; fails as {@link #address} does} */
    public int port() {
        return address().getPort();
    }

    /**
     * {@return the address that it listens on}
     *
     * @throws IllegalStateException if it listens elsewhere than on TCP
     */
    public InetSocketAddress address() {
        if (listener.localAddress() instanceof InetSocketAddress address) {
            return address;
        }
        throw new IllegalStateException(this + " has no TCP address");
    }

    /** {@return how often each limit was met since the start, for metrics} */
    public Map<Limit, Long> limitHits() {
        return port.hits().counts();
    }

    /** {@return what it tells who asks for its health, by {@link io.beckon.rpc.health.Health}; NOT_SERVING from {@link #close} on} */
    public HealthReport health() {
        return health;
    }

    /**
     * Ends the server in good order: it accepts no more connections, tells the clients to call elsewhere, takes what they had sent
     * before they knew, waits until all calls have ended, and releases its threads. Calls that do not end within the grace fail at
     * their clients, and their threads are interrupted if the server made them. Returns when all that is done; a second call waits
     * for the first.
     *
     * @throws IllegalStateException on an event-loop thread
     */
    @Override
    public void close() {
        EventLoops.refuseCurrent("closing a server");
        if (closing.compareAndSet(false, true)) {
            health.stop();
            SocketAddress address = listener.localAddress();
            listener.close().awaitUninterruptibly();
            loops.forEach(each -> each.submit(() -> {}).awaitUninterruptibly()); // what was accepted is there now
            removeUnix(address);
            ServerConnections connections = port.connections();
            connections.drain(grace);
            if (!connections.awaitNone(grace)) {
                LOG.warn("{} closes with calls that did not end within {}", this, grace);
                connections.all().forEach(each -> each.closeNow("the server goes away and waits no longer"));
                connections.awaitNone(FAREWELL);
            }
            endHandlers();
            EventLoops.shutdown(loops);
            exit.remove();
        }
        loops.terminationFuture().awaitUninterruptibly();
    }

    private void removeUnix(@Nullable SocketAddress address) {
        if (address instanceof UnixDomainSocketAddress unix) {
            try {
                Files.deleteIfExists(unix.getPath());
            } catch (IOException e) {
                LOG.warn("{} leaves its file behind: {}", this, e.toString());
            }
        }
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
        private static final int MAX_PORT = 65_535;

        private final Router.Builder router = Router.builder();
        private final List<Acceptor> acceptors = new ArrayList<>(List.of(new NativeAcceptor()));
        private final List<Interceptor> interceptors = new ArrayList<>();
        private boolean tellsDetails;
        private boolean describesSchema;
        private @Nullable Target elsewhere;
        private @Nullable String host;
        private int port;
        private @Nullable Executor executor;
        private Duration grace = Duration.ofSeconds(30);
        private int eventLoops = Runtime.getRuntime().availableProcessors();
        private Limits limits = Limits.DEFAULT;
        private @Nullable ServerTls tls;
        private boolean closesOnExit;
        private CompressionOptions compression = CompressionOptions.NONE;

        private Builder() {}

        /** Adds the services that an object implements. @throws IllegalArgumentException as {@link Router.Builder#add(Service)} */
        public Builder add(Service service) {
            router.add(service);
            return this;
        }

        /** Adds a service. @throws IllegalArgumentException as {@link Router.Builder#add(ServiceDescriptor, Object)} */
        public <S> Builder add(ServiceDescriptor<S> descriptor, S implementation) {
            router.add(descriptor, implementation);
            return this;
        }

        /**
         * Listens on this port; 0, which holds if none is set, lets the system choose.
         *
         * @throws IllegalArgumentException unless it is from 0 to 65535
         */
        public Builder port(int port) {
            if (port < 0 || port > MAX_PORT) {
                throw new IllegalArgumentException("a port is from 0 to " + MAX_PORT + ", not " + port);
            }
            this.port = port;
            return this;
        }

        /**
         * Listens on this address, a name or a number; {@code 0.0.0.0} stands for all that the machine has. Without, a server with
         * {@linkplain #tls TLS} listens on all, and one without on the loopback address: only this machine can connect then.
         */
        public Builder address(String host) {
            this.host = Objects.requireNonNull(host, "host");
            return this;
        }

        /**
         * Answers {@link RpcChannel#connect in-process:name} in this process, instead of listening on a port.
         *
         * @param name which no other server has
         */
        public Builder inProcess(String name) {
            this.elsewhere = Target.inProcess(Objects.requireNonNull(name, "name"));
            return this;
        }

        /**
         * Listens on a Unix domain socket, instead of a port; clients connect to {@code unix:path}. Who may connect is decided by the
         * rights of the folder. The file is removed when the server closes, and one that a killed server left behind is replaced.
         */
        public Builder unix(Path file) {
            this.elsewhere = Target.unix(Objects.requireNonNull(file, "file"));
            return this;
        }

        /** Listens over another transport, instead of TCP. */
        public Builder listen(Transport transport, SocketAddress address) {
            this.elsewhere = Target.over(transport, address);
            return this;
        }

        /** Speaks TLS and nothing else on its port. */
        public Builder tls(ServerTls tls) {
            this.tls = Objects.requireNonNull(tls, "tls");
            return this;
        }

        /** Speaks another protocol, too. */
        public Builder accept(Acceptor acceptor) {
            acceptors.add(Objects.requireNonNull(acceptor, "acceptor"));
            return this;
        }

        /**
         * Runs handlers on this executor, which stays the caller's to end, and whose rejections are answered with RESOURCE_EXHAUSTED.
         * Without, each call gets a virtual thread (JDK 21 and later) or one of a pool of 200.
         */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /**
         * Runs the handlers of these methods on the event loop, too, besides those whose schema says {@code (inline)}: without the way to the
         * executor and back, which is most of what a small call costs. They and the interceptors around them must not wait, for the
         * connections of their loop wait with them; blocking calls and streams fail there at once.
         */
        public Builder inline(Predicate<MethodDescriptor<?, ?>> which) {
            router.inline(which);
            return this;
        }

        /**
         * Waits so long for calls when it closes; without, 30 seconds.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder grace(Duration grace) {
            if (Objects.requireNonNull(grace, "grace").isNegative()) {
                throw new IllegalArgumentException("a grace is not negative, as " + grace + " is");
            }
            this.grace = grace;
            return this;
        }

        /**
         * Closes the server, as {@link RpcServer#close} does, when the JVM is told to end, by SIGTERM for example; the JVM waits for that.
         * Without, who runs the program sees to it.
         */
        public Builder closeOnExit() {
            this.closesOnExit = true;
            return this;
        }

        /**
         * Serves sockets with so many threads; without, one for each processor.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder eventLoops(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("a server has at least 1 event loop, not " + count);
            }
            this.eventLoops = count;
            return this;
        }

        /** Stands around each call, inside of those that were given before. */
        public Builder intercept(Interceptor interceptor) {
            interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
            return this;
        }

        /**
         * Tells callers the class, text and stack of exceptions that are not declared, and not only an incident's id; for servers whose
         * callers may know such things. A client finds them in {@link io.beckon.rpc.RpcException#remote}.
         */
        public Builder tellDetails() {
            this.tellsDetails = true;
            return this;
        }

        /**
         * Answers {@link Description}, too: tells the schemas of its services, with all names, types and doc comments, to who asks. Interceptors
         * stand around these calls as around others.
         */
        public Builder describeSchema() {
            this.describesSchema = true;
            return this;
        }

        /** Takes no more than this. */
        public Builder limits(Limits limits) {
            this.limits = Objects.requireNonNull(limits, "limits");
            return this;
        }

        /**
         * Compresses long messages, and takes compressed ones, where the client does, too; without, nothing is compressed. Messages that may have
         * fields which their schema calls {@code sensitive} are not. It costs the time of handlers' threads, not of event loops.
         */
        public Builder compression(CompressionOptions options) {
            this.compression = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * {@return the server, which listens}
         *
         * @throws UncheckedIOException if it cannot listen there; the message says where and why
         */
        public RpcServer start() {
            Target where = elsewhere == null ? tcp() : elsewhere;
            clearUnix(where);
            Router added = router.build();
            HealthReport health = new HealthReport(added.services());
            Router routes = added.with(Health.SERVICE, health);
            if (describesSchema) {
                routes = routes.with(Description.SERVICE, new ServedSchema(added.descriptors()));
            }
            ExecutorService own = null;
            Executor handlers = executor;
            if (handlers == null) {
                own = UserThreads.handlers(
                        ServerLoad.mostRunning(limits.listener().total().maxRunning()));
                handlers = own;
            }
            EventLoopGroup loops = EventLoops.create(
                    eventLoops, "beckon-server", where.transport().ioHandlers());
            ServerPort shared = new ServerPort(
                    routes,
                    new Dispatcher(handlers, System::nanoTime, interceptors, tellsDetails),
                    limits,
                    compression,
                    acceptors);
            ChannelFuture bound = bootstrap(loops, where.transport(), shared)
                    .bind(where.address())
                    .awaitUninterruptibly();
            if (!bound.isSuccess()) {
                EventLoops.shutdown(loops);
                throw cannotListen(where, bound.cause());
            }
            RpcServer server = new RpcServer(bound.channel(), loops, shared, own, grace, health);
            if (closesOnExit) {
                server.exit.add();
            }
            LOG.info("{} listens", server);
            return server;
        }

        private ServerBootstrap bootstrap(EventLoopGroup loops, Transport transport, ServerPort port) {
            ServerTls security = tls;
            ServerBootstrap bootstrap = new ServerBootstrap()
                    .group(loops)
                    .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
                    .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WriteBufferWaterMark.DEFAULT)
                    .childHandler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            if (!ConnectionGuard.admit(channel, port)) {
                                return;
                            }
                            if (security == null) {
                                port.detect(channel);
                            } else {
                                security.accept(channel, port);
                            }
                        }
                    });
            transport.configure(bootstrap);
            return bootstrap;
        }

        private Target tcp() {
            InetSocketAddress address = host == null
                    ? new InetSocketAddress(tls == null ? InetAddress.getLoopbackAddress() : null, port)
                    : new InetSocketAddress(host, port);
            if (address.isUnresolved()) {
                throw cannotListen(
                        Target.tcp(address.getHostString(), port), new UnknownHostException(address.getHostString()));
            }
            return new Target(Transport.TCP, address, address.toString());
        }

        private static void clearUnix(Target where) {
            if (where.address() instanceof UnixDomainSocketAddress unix) {
                try {
                    UnixTransport.clear(unix.getPath());
                } catch (IOException e) {
                    throw cannotListen(where, e);
                }
            }
        }

        private static UncheckedIOException cannotListen(Target where, Throwable cause) {
            String text = "cannot listen on " + where + ": " + SocketFailure.describe(cause);
            return new UncheckedIOException(text, cause instanceof IOException io ? io : new IOException(cause));
        }
    }
}
