/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.beckon.protocol.Limits;
import io.beckon.protocol.compression.Compression;
import io.beckon.protocol.compression.CompressionOptions;
import io.beckon.rpc.Channel;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Streaming;
import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;

/**
 * Clients that call servers while the network, the servers and hostile peers do their worst; then nothing does, and all has to be well.
 * In a calm world connections are slow and servers come and go, and no connection is lost.
 */
final class World implements Echo {
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(8);
    private static final Duration RECOVERY = Duration.ofSeconds(45);

    /** Longer than any other call's, and so told from them. */
    private static final Duration RETRY = LONGEST_TIMEOUT.plusSeconds(1);

    /** Until both ends know by silence that the other is not there any more: a client after 40 s, a server after ten minutes. */
    private static final Duration SILENCE = Duration.ofMinutes(11);

    private static final Duration SLOWEST_READER = Duration.ofSeconds(3);
    private static final int SMALL_MESSAGE = 64 * 1024;

    private final SimulatedNetwork network;
    private final RandomGenerator random;
    private final boolean calm;
    private final Ledger ledger;
    private final Limits limits;
    private final List<String> clients = List.of("ada", "bob");
    private final List<String> hosts = List.of("north", "south");
    private final List<SimulatedServer> servers = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<CompletableFuture<?>> open = new ArrayList<>();
    private long calls;
    private long bytesAsked;

    private World(SimulatedNetwork network) {
        this.network = network;
        this.random = network.random();
        this.calm = random.nextInt(4) == 0;
        this.ledger = new Ledger(network.time(), calm);
        this.limits = random.nextBoolean()
                ? Limits.DEFAULT
                : Limits.DEFAULT
                        .withMaxMessage(SMALL_MESSAGE)
                        .withMaxSlots(8)
                        .withMaxRunning(8)
                        .withMaxWaiting(16);
    }

    /** Runs one world. */
    static void run(SimulatedNetwork network) {
        new World(network).run();
    }

    private void run() {
        network.limits(limits).conditions(conditions());
        hosts.forEach(host -> servers.add(start(host)));
        for (String client : clients) {
            hosts.forEach(
                    host -> channels.add(network.compression(compression()).channel(client, host)));
        }
        int steps = 20 + random.nextInt(100);
        for (int step = 0; step < steps; step++) {
            if (open.isEmpty() || random.nextInt(10) != 0) {
                call(channels.get(random.nextInt(channels.size())), timeout());
            } else if (calm) {
                disturb(random.nextInt(4));
            } else {
                disturb(random.nextInt(10));
            }
            network.time().runFor(Duration.ofNanos(random.nextLong(1L << (10 + random.nextInt(19)))));
            checkBounds();
        }
        recover();
    }

    /** Faults have ended: every call ends, every new one succeeds, and nothing is left. */
    private void recover() {
        network.heal();
        for (int i = 0; i < hosts.size(); i++) {
            if (!servers.get(i).isListening()) {
                servers.set(i, start(hosts.get(i)));
            }
        }
        network.time().runFor(LONGEST_TIMEOUT.plus(SLOWEST_READER));
        ledger.checkAllEnded();
        channels.forEach(this::checkRecovers);
        network.time().runFor(SILENCE);
        ledger.checkNothingFound();
        ledger.check(ledger.outstanding() == 0, "P8: %d calls are open and none should be", ledger.outstanding());
        channels.forEach(each -> ledger.check(((SimulatedChannel) each).pending() == 0, "P8: a queue is not empty"));
        servers.forEach(each -> ledger.check(each.running() == 0, "P8: handlers run that nobody called"));
    }

    /** The first calls may go to a connection of which the other end is gone, until the system or the protocol finds that out. */
    private void checkRecovers(Channel channel) {
        long until = network.time().nanoTime() + RECOVERY.toNanos();
        CompletableFuture<String> alive = call(channel, RETRY);
        while (!network.time().runUntil(alive::isDone, RETRY.plusSeconds(1)) || alive.isCompletedExceptionally()) {
            ledger.check(
                    network.time().nanoTime() < until,
                    "P8: all is well again, and a call fails: %s",
                    alive.handle((result, failure) -> failure).getNow(null));
            alive = call(channel, RETRY);
        }
    }

    private void disturb(int what) {
        String client = clients.get(random.nextInt(clients.size()));
        int which = random.nextInt(hosts.size());
        String host = hosts.get(which);
        switch (what) {
            case 0 -> pause(host);
            case 1 -> pause(client);
            case 2 -> {
                servers.get(which).drain();
                servers.set(which, start(host));
            }
            case 3 -> open.get(random.nextInt(open.size())).cancel(true);
            case 4 -> network.cut(client, host);
            case 5 -> {
                network.partition(client, host);
                network.time().schedule(Duration.ofMillis(random.nextLong(20_000)), network::heal);
            }
            case 6 -> {
                servers.get(which).crash();
                servers.set(which, start(host));
            }
            case 7 -> servers.get(which).crash();
            case 8 -> network.conditions(conditions());
            default -> attack(host);
        }
    }

    private void pause(String host) {
        network.pause(host);
        network.time().schedule(Duration.ofMillis(random.nextLong(1_000)), () -> network.resume(host));
    }

    /** Somebody sends what no client sends. */
    private void attack(String host) {
        Stranger stranger = new Stranger();
        Socket socket = network.connect("stranger", host, stranger);
        if (socket != null) {
            byte[] bytes = new byte[1 + random.nextInt(4_000)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                byte[] preface = {(byte) 0xF5, 'b', 'k', 'n', 1, 1, 0, 0, '\r', '\n', '\r', '\n'};
                System.arraycopy(preface, 0, bytes, 0, Math.min(bytes.length, preface.length));
            }
            socket.write(network.allocator().buffer(bytes.length).writeBytes(bytes));
            network.time().schedule(Duration.ofSeconds(5), socket::close);
        }
    }

    private CompletableFuture<String> call(Channel channel, Duration timeout) {
        Request request = new Request(++calls, random.nextInt(300), random.nextInt(8) == 0, size(), text());
        bytesAsked += request.answer() + 4L * request.text().length();
        boolean recovering = timeout.equals(RETRY);
        Request made = recovering ? new Request(request.call(), 0, false, 10, "alive") : request;
        ledger.started(made, timeout);
        if (!recovering && random.nextInt(10) == 0) {
            watch(made, channel.withTimeout(timeout).start(TELL, made));
            return new CompletableFuture<>();
        }
        if (!recovering && random.nextInt(10) == 0) {
            watch(made, talk(channel.withTimeout(timeout), made));
            return new CompletableFuture<>();
        }
        CompletableFuture<String> started = channel.withTimeout(timeout).start(ECHO, made);
        watch(made, started);
        return started;
    }

    /** Items go there and come back, in order and each once; some readers are slow. */
    private CompletableFuture<?> talk(Channel channel, Request request) {
        List<String> items = new ArrayList<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            items.add(text());
            bytesAsked += 8L * items.get(items.size() - 1).length();
        }
        Duration pause = Duration.ofMillis(random.nextInt(3) * 20L);
        ledger.readSlowly(request, pause.multipliedBy(items.size()));
        Reader reader = new Reader(network.time(), items, pause);
        channel.stream(TALK, new Streaming<>(request, RpcStream.from(items))).subscribe(reader);
        return reader.end();
    }

    @Override
    public RpcStream<String> talk(Request request, RpcStream<String> said) {
        ledger.executed(request);
        return said;
    }

    private void watch(Request request, CompletableFuture<?> call) {
        open.add(call);
        call.whenComplete((result, failure) -> ledger.ended(request, result, failure));
    }

    private SimulatedServer start(String host) {
        return network.compression(compression())
                .server(host, this)
                .busy(Duration.ofMillis(random.nextInt(3) == 0 ? 200 : 0));
    }

    /** Some compress, and some of them meet others that do not. */
    private CompressionOptions compression() {
        return switch (random.nextInt(12)) {
            case 0 -> CompressionOptions.of(Compression.GZIP).withThreshold(random.nextInt(5_000));
            case 1 -> CompressionOptions.of(Compression.ZSTD, Compression.GZIP);
            case 2 -> CompressionOptions.of(Compression.ZSTD).withThreshold(0);
            default -> CompressionOptions.NONE;
        };
    }

    @Override
    public CompletionStage<String> echo(Request request) {
        ledger.executed(request);
        return network.time().after(Duration.ofMillis(request.millis())).thenApply(done -> {
            if (request.refuse()) {
                throw new Refused(Ledger.answer(request));
            }
            return Ledger.answer(request);
        });
    }

    @Override
    public void tell(Request request) {
        ledger.executed(request);
    }

    /** P5 and P10: what is kept is bounded by what was asked for and the connections' own buffers, and so are running handlers. */
    private void checkBounds() {
        ledger.checkNothingFound();
        long connections = 2L * (channels.size() + 4);
        ledger.check(
                network.bytesHeld() <= 4 * bytesAsked + connections * (1 << 19),
                "P5: %d bytes are held where %d were asked for",
                network.bytesHeld(),
                bytesAsked);
        for (SimulatedServer each : servers) {
            ledger.check(
                    each.running() <= limits.maxRunning() * connections,
                    "P10: %d handlers run on one server",
                    each.running());
        }
    }

    private Conditions conditions() {
        Conditions good = Conditions.GOOD
                .withLatency(
                        Duration.ofNanos(random.nextLong(50_000_000)), Duration.ofNanos(random.nextLong(50_000_000)))
                .withBandwidth(20_000 + random.nextLong(10_000_000))
                .withStalls(random.nextDouble() * 0.05, Duration.ofMillis(500));
        return calm ? good : good.withCuts(random.nextInt(2) * 0.02);
    }

    private Duration timeout() {
        return Duration.ofMillis(1 + random.nextLong(LONGEST_TIMEOUT.toMillis() - 1));
    }

    private int size() {
        return switch (random.nextInt(20)) {
            case 0 -> random.nextInt(200_000);
            case 1, 2, 3 -> random.nextInt(10_000);
            default -> random.nextInt(50);
        };
    }

    private String text() {
        return Texts.next(random, size() / 2);
    }

    private static final class Stranger implements Socket.User {
        @Override
        public void received(ByteBuf bytes) {
            bytes.release();
        }

        @Override
        public void writable() {}

        @Override
        public void finished() {}

        @Override
        public void lost(String why) {}
    }
}
