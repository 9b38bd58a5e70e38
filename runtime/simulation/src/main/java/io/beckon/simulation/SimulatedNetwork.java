/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.protocol.Limits;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.Service;
import io.beckon.rpc.server.Router;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Clients and servers, by the names of their hosts, on a network that fails. One seed decides all that happens by chance, so a run that
 * went wrong goes wrong again in the same way:
 *
 * <pre>{@code
 * try (var network = new SimulatedNetwork(4711)) {
 *     network.conditions(Conditions.BAD);
 *     network.server("shop", new ShopService(network.time().clock()));
 *     Shop shop = Shop.client(network.channel("customer", "shop"));
 *     shop.order("tea");                               // a blocking call lets time pass until it has ended
 *     network.partition("customer", "shop");
 *     var order = ShopAsync.client(network.channel("customer", "shop")).order("cake");
 *     network.time().runFor(Duration.ofSeconds(20));   // and the call has ended: everything does
 * }
 * }</pre>
 *
 * <p>Nothing happens but in a blocking call of a channel, in iterating over a stream, or in a method of {@link #time} that says so. Handlers run in the one thread
 * there is; what is to take a while there is an asynchronous handler's {@link VirtualTime#after}. A run is repeatable if what it runs
 * takes chance from {@link #random} and time from {@link #time}, and does not depend on the order of a hash table of objects without a
 * hash code of their own.
 */
public final class SimulatedNetwork implements AutoCloseable {
    private static final Duration LONGEST_END = Duration.ofMinutes(10);

    private final long seed;
    private final SplittableRandom random;
    private final VirtualTime time = new VirtualTime();
    private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false, true);
    private final Trace trace = new Trace(time);
    private final Map<String, SimulatedServer> servers = new LinkedHashMap<>();
    private final List<SimulatedChannel> channels = new ArrayList<>();
    private final Set<Socket> sockets = new LinkedHashSet<>();
    private final Map<Route, Conditions> lines = new LinkedHashMap<>();
    private final Set<Route> partitions = new LinkedHashSet<>();
    private final Set<String> paused = new LinkedHashSet<>();
    private Conditions usual = Conditions.GOOD;
    private Limits limits = Limits.DEFAULT;
    private CompressionOptions compression = CompressionOptions.NONE;
    private @Nullable Damage damage;
    private boolean closed;

    /** A network whose chance begins with this seed. */
    public SimulatedNetwork(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** {@return the number that this network can be had again by} */
    public long seed() {
        return seed;
    }

    /** {@return the clock, and what makes things happen} */
    public VirtualTime time() {
        return time;
    }

    /** {@return chance, for a test that wants some: it is repeated with the seed} */
    public RandomGenerator random() {
        return random;
    }

    /** {@return a server on a host, which answers from now on} Another one of that host has to be {@linkplain SimulatedServer#crash gone}. */
    public SimulatedServer server(String host, Service... services) {
        Router.Builder router = Router.builder();
        List.of(services).forEach(router::add);
        return server(host, router.build());
    }

    /** {@return a server on a host with services by their descriptors, which answers from now on} */
    public SimulatedServer server(String host, Router router) {
        SimulatedServer before = servers.get(host);
        if (before != null && before.isListening()) {
            throw new IllegalArgumentException("a server runs on " + host + " already");
        }
        SimulatedServer server = new SimulatedServer(this, host, router, limits, compression);
        servers.put(host, server);
        trace.add(() -> host + " listens");
        return server;
    }

    /** {@return a channel from a host to the server of another, which need not be there yet} */
    public Channel channel(String from, String to) {
        SimulatedChannel channel = new SimulatedChannel(this, from, to, limits, compression);
        channels.add(channel);
        return channel;
    }

    /** Gives the channels and servers that are made from now on other limits. {@return this} */
    public SimulatedNetwork limits(Limits limits) {
        this.limits = limits;
        return this;
    }

    /** Has the channels and servers that are made from now on compress messages. {@return this} */
    public SimulatedNetwork compression(CompressionOptions options) {
        this.compression = options;
        return this;
    }

    /** Makes all lines like this, from now on, but those that were given conditions of their own. {@return this} */
    public SimulatedNetwork conditions(Conditions conditions) {
        usual = conditions;
        return this;
    }

    /** Makes the lines between two hosts like this, in both directions. {@return this} */
    public SimulatedNetwork conditions(String one, String other, Conditions conditions) {
        lines.put(Route.between(one, other), conditions);
        return this;
    }

    /** Lets nothing through between two hosts. What is on its way waits, and is given up by its sender after 30 s. */
    public void partition(String one, String other) {
        trace.add(() -> one + " and " + other + " are parted");
        partitions.add(Route.between(one, other));
    }

    /** A host takes nothing in any more, as one that reads slowly or whose process stands still; what comes waits. */
    public void pause(String host) {
        trace.add(() -> host + " pauses");
        paused.add(host);
    }

    /** Ends a {@link #pause}: what has come meanwhile is taken in now. */
    public void resume(String host) {
        trace.add(() -> host + " goes on");
        paused.remove(host);
        deliver();
    }

    /** Cuts all connections between two hosts; what is on its way is lost. */
    public void cut(String one, String other) {
        Route route = Route.between(one, other);
        for (Socket each : List.copyOf(sockets)) {
            if (Route.between(each.host(), each.peer().host()).equals(route)) {
                cut(each, false);
            }
        }
    }

    /** Cuts all connections of a host; what is on its way is lost. */
    void cut(String host) {
        for (Socket each : List.copyOf(sockets)) {
            if (each.host().equals(host)) {
                cut(each, false);
            }
        }
    }

    /** Cuts all connections. */
    void cutAll() {
        List.copyOf(sockets).forEach(each -> cut(each, false));
    }

    /** Ends all partitions and pauses, and makes all lines {@link Conditions#GOOD}. Servers that are gone stay gone. */
    public void heal() {
        trace.add(() -> "all is well again");
        partitions.clear();
        paused.clear();
        lines.clear();
        usual = Conditions.GOOD;
        deliver();
    }

    /** {@return what the network did of late, if it is told at all: {@link Seeds} has it told for a run that fails} */
    public List<String> trace() {
        return trace.lines();
    }

    /** Has the network remember what it does. {@return this} */
    public SimulatedNetwork traced() {
        trace.start();
        return this;
    }

    /**
     * Ends channels and servers, and lets happen what is left.
     *
     * @throws AssertionError if buffers are left behind
     */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            trace.stop();
            channels.forEach(SimulatedChannel::end);
            servers.values().forEach(SimulatedServer::crash);
            partitions.clear();
            paused.clear();
            deliver();
            time.runUntil(() -> false, LONGEST_END);
            if (bytesHeld() != 0) {
                throw new AssertionError(bytesHeld() + " bytes of buffers are left behind");
            }
        }
    }

    /** {@return how many bytes all connections of this network hold in buffers at this time} */
    public long bytesHeld() {
        return allocator.metric().usedHeapMemory() + allocator.metric().usedDirectMemory();
    }

    ByteBufAllocator allocator() {
        return allocator;
    }

    /** {@return the socket of a new connection that its user can write to at once, or null if nobody answers there} */
    @Nullable
    Socket connect(String from, String to, Socket.User user) {
        SimulatedServer server = servers.get(to);
        if (server == null || !server.isListening()) {
            return null;
        }
        return join(from, to, user, server::accept);
    }

    /** {@return the socket of a new connection to who accepts it, that its user can write to at once} */
    Socket join(String from, String to, Socket.User user, Function<Socket, Socket.User> accept) {
        Line there = new Line(this);
        Line back = new Line(this);
        Socket client = new Socket(from, there);
        Socket accepted = new Socket(to, back);
        there.from(client);
        back.from(accepted);
        client.attach(accepted, user);
        accepted.attach(client, accept.apply(accepted));
        sockets.removeIf(Socket::isGone);
        sockets.add(client);
        sockets.add(accepted);
        trace.add(() -> client + " is connected");
        return client;
    }

    /** Ends a connection between two bytes; only one end learns of it if it is half-open then. */
    void cut(Socket socket, boolean halfOpen) {
        if (!socket.isGone()) {
            trace.add(() -> socket + " is cut" + (halfOpen ? ", and the other end does not know" : ""));
            socket.out().sever();
            if (halfOpen) {
                socket.peer().out().swallow();
            } else {
                socket.peer().lose("the connection was cut");
            }
            socket.lose("the connection was cut");
        }
    }

    /** Has something go wrong, once. */
    void damage(Damage next) {
        damage = next;
    }

    /** {@return what goes wrong with bytes that a host writes, or null} */
    @Nullable
    Damage damage(String host, long start, int bytes) {
        Damage due = damage;
        if (due == null || !due.hits(host, start, bytes)) {
            return null;
        }
        damage = null;
        return due;
    }

    boolean areConnected(String one, String other) {
        return partitions.isEmpty() || !partitions.contains(Route.between(one, other));
    }

    boolean isPaused(String host) {
        return paused.contains(host);
    }

    Conditions conditions(String one, String other) {
        return lines.isEmpty() ? usual : lines.getOrDefault(Route.between(one, other), usual);
    }

    boolean chance(double share) {
        return share > 0 && random.nextDouble() < share;
    }

    /** {@return a random number from 0 to a largest one} */
    long upTo(long most) {
        return most <= 0 ? 0 : random.nextLong(most + 1);
    }

    Trace tracing() {
        return trace;
    }

    private void deliver() {
        sockets.forEach(each -> each.out().deliverSoon(0));
    }

    private record Route(String one, String other) {
        static Route between(String one, String other) {
            return one.compareTo(other) <= 0 ? new Route(one, other) : new Route(other, one);
        }
    }
}
