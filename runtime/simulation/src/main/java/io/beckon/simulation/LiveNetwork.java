/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.netty.Transport;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A network that fails beneath real servers and channels. Their threads, timers, executors and TLS are what they are in production, and
 * time passes as it does; only what lies between the sockets is simulated:
 *
 * <pre>{@code
 * try (var network = new LiveNetwork(4711);
 *         var server = RpcServer.builder()
 *                 .listen(network.host("shop"), network.address("shop", 7070)).add(new ShopService()).start();
 *         var channel = RpcChannel.to(network.host("ada"), network.address("shop", 7070)).connect()) {
 *     network.conditions(Conditions.BAD);
 *     Shop.client(channel).order("tea");
 *     network.partition("ada", "shop");
 *     ...
 * }
 * }</pre>
 *
 * <p>The seed decides what happens by chance; in which order threads write, it does not. A run that failed therefore fails again often and
 * not always: what has to come again in the same way, and by the thousand, belongs on a {@link SimulatedNetwork}.
 *
 * <p>Safe for any number of threads. It has one of its own, which ends in {@link #close}; servers and channels are closed before.
 */
public final class LiveNetwork implements AutoCloseable {
    private static final int FIRST_FREE_PORT = 49_152;

    /** A system that gets no answer asks again. */
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(1);

    private final SimulatedNetwork network;
    private final NetworkThread thread;
    private final Map<String, InetAddress> hosts = new HashMap<>();
    private final Map<String, ListeningChannel> listening = new HashMap<>();
    private int freePort = FIRST_FREE_PORT;

    /** A network whose chance begins with this seed, and whose lines are {@link Conditions#GOOD}. */
    public LiveNetwork(long seed) {
        this.network = new SimulatedNetwork(seed);
        this.thread = new NetworkThread(network.time());
    }

    /** {@return how a host's servers listen and its channels connect} */
    public Transport host(String name) {
        return new HostTransport(this, name);
    }

    /**
     * {@return an address for a server to listen on and for channels to connect to} The host's number is made up, and its name is what a
     * certificate has to have.
     *
     * @param port 0 lets a server choose one, which {@link io.beckon.netty.RpcServer#port} tells
     */
    public InetSocketAddress address(String host, int port) {
        synchronized (hosts) {
            return new InetSocketAddress(hosts.computeIfAbsent(host, this::number), port);
        }
    }

    /** Makes all lines like this, from now on, but those that were given conditions of their own. {@return this} */
    public LiveNetwork conditions(Conditions conditions) {
        thread.ask(() -> network.conditions(conditions));
        return this;
    }

    /** Makes the lines between two hosts like this, in both directions. {@return this} */
    public LiveNetwork conditions(String one, String other, Conditions conditions) {
        thread.ask(() -> network.conditions(one, other, conditions));
        return this;
    }

    /** Lets nothing through between two hosts. What is on its way waits, and is given up by its sender after 30 s. */
    public void partition(String one, String other) {
        thread.run(() -> network.partition(one, other));
    }

    /** A host takes nothing in any more, as one that reads slowly or whose process stands still; what comes waits. */
    public void pause(String host) {
        thread.run(() -> network.pause(host));
    }

    /** Ends a {@link #pause}: what has come meanwhile is taken in now. */
    public void resume(String host) {
        thread.run(() -> network.resume(host));
    }

    /** Cuts all connections between two hosts; what is on its way is lost. */
    public void cut(String one, String other) {
        thread.run(() -> network.cut(one, other));
    }

    /** Cuts all connections of a host, as when its machine loses power; servers there go on listening. */
    public void cut(String host) {
        thread.run(() -> network.cut(host));
    }

    /** Ends all partitions and pauses, and makes all lines {@link Conditions#GOOD}. */
    public void heal() {
        thread.run(network::heal);
    }

    /**
     * Cuts what is connected still, and ends the network's thread.
     *
     * @throws AssertionError if something went wrong in the network itself
     */
    @Override
    public void close() {
        thread.end(() -> {
            network.cutAll();
            network.close();
        });
    }

    SimulatedNetwork network() {
        return network;
    }

    NetworkThread thread() {
        return thread;
    }

    /** Has a channel listen. {@return where} On any thread. */
    InetSocketAddress listen(ListeningChannel channel, String host, InetSocketAddress wanted) throws IOException {
        if (!wanted.getHostString().equals(host)) {
            throw new BindException(
                    "host " + host + " of this network has not the address of " + wanted.getHostString());
        }
        InetSocketAddress free = thread.ask(() -> {
            int port = wanted.getPort() == 0 ? freePort++ : wanted.getPort();
            return listening.putIfAbsent(key(host, port), channel) == null ? address(host, port) : null;
        });
        if (free == null) {
            throw new BindException("a server listens on " + key(host, wanted.getPort()) + " already");
        }
        return free;
    }

    /** Has nobody listen there any more. On any thread. */
    void unlisten(ListeningChannel channel) {
        thread.later(() -> listening.values().remove(channel));
    }

    /** Connects a channel, when it gets there: between hosts that are parted nobody is told anything. On the network's thread. */
    void connect(NetworkChannel channel, String from, InetSocketAddress to) {
        String host = to.getHostString();
        if (!network.areConnected(from, host)) {
            network.time().schedule(ASKED_AGAIN, () -> {
                if (channel.isOpen()) {
                    connect(channel, from, to);
                }
            });
            return;
        }
        Conditions line = network.conditions(from, host);
        long roundTrip =
                2 * line.latency().toNanos() + network.upTo(line.jitter().toNanos());
        network.time().schedule(roundTrip, () -> {
            ListeningChannel there = listening.get(key(host, to.getPort()));
            if (there == null) {
                channel.refused(new ConnectException("nobody listens on " + key(host, to.getPort())));
                return;
            }
            NetworkChannel accepted = there.accepted(address(from, freePort++));
            Socket socket = network.join(from, host, channel, any -> accepted);
            accepted.accepted(socket.peer());
            channel.connected(socket, accepted.remoteAddress());
            there.hand(accepted);
        });
    }

    private InetAddress number(String host) {
        int number = hosts.size() + 1;
        byte[] address = {10, (byte) (number >> 16), (byte) (number >> 8), (byte) number};
        try {
            return InetAddress.getByAddress(host, address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static String key(String host, int port) {
        return host + ":" + port;
    }
}
