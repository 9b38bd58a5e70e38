/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.attack;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/** All connections of one attack, in one thread. */
final class Attackers {
    /** So many connections from one address are let in; the others have other addresses of this machine. */
    private static final int PER_ADDRESS = 1_000;

    private static final int PORTION = 64;

    private final Attack attack;
    private final InetSocketAddress server;
    private final List<Attacker> open = new ArrayList<>();
    private final ByteBuffer read = ByteBuffer.allocateDirect(1 << 16);
    private long lastClosed;
    private int closed;

    Attackers(Attack attack, int port) {
        this.attack = attack;
        this.server = new InetSocketAddress("127.0.0.1", port);
    }

    /** {@return how often one was closed, and when the last time was} Takes as long as the attack. */
    Result run() throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < attack.connections(); i++) {
            open.add(new Attacker(i));
        }
        long deadline = System.nanoTime() + attack.manner().time().toNanos();
        while (System.nanoTime() < deadline) {
            for (ListIterator<Attacker> each = open.listIterator(); each.hasNext(); ) {
                Attacker attacker = each.next();
                if (!attacker.turn()) {
                    if (!attacker.hungUp) {
                        closed++;
                        lastClosed = System.nanoTime();
                    }
                    if (attack.manner().returns()) {
                        each.set(new Attacker(attacker.number));
                    } else {
                        each.remove();
                    }
                }
            }
            pause();
        }
        Result result = new Result(closed, lastClosed == 0 ? 0 : (lastClosed - start) / 1e9);
        for (Attacker each : open) {
            each.channel.close();
        }
        return result;
    }

    private void pause() {
        try {
            Thread.sleep(attack.manner().pause().isZero() ? 1 : 20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What came of it.
     *
     * @param closed how many connections the server closed
     * @param lastClosed seconds after which the last of them was closed
     */
    record Result(int closed, double lastClosed) {}

    /** One connection. */
    private final class Attacker {
        private final SocketChannel channel = SocketChannel.open();
        private final int number;
        private ByteBuf said = attack.begin().duplicate();
        private int turn;
        private long next = System.nanoTime() + attack.manner().pause().toNanos();
        private boolean hungUp;

        Attacker(int number) throws IOException {
            this.number = number;
            channel.bind(new InetSocketAddress("127.0.0." + (2 + number / PER_ADDRESS), 0));
            channel.connect(server);
            channel.configureBlocking(false);
        }

        /** Says what it can. {@return whether it is still connected} */
        boolean turn() throws IOException {
            try {
                for (int i = 0; i < PORTION && mayGoOn(); i++) {
                    if (!said.isReadable()) {
                        ByteBuf more = attack.goOn().apply(turn++);
                        if (more == null) {
                            hungUp = true;
                            return close();
                        }
                        said = Unpooled.wrappedBuffer(more);
                        next = System.nanoTime() + attack.manner().pause().toNanos();
                    }
                    said.readBytes(channel, said.readableBytes());
                }
                if (!attack.manner().reads()) {
                    return isAlive();
                }
                read.clear();
                int count = channel.read(read);
                return count >= 0 || close();
            } catch (IOException e) {
                return close();
            }
        }

        /** Who does not read finds out by writing what nobody heeds. */
        private boolean isAlive() throws IOException {
            if (System.nanoTime() >= next) {
                next = System.nanoTime() + attack.manner().pause().toNanos();
                channel.write(ByteBuffer.wrap(new byte[] {1}));
            }
            return true;
        }

        private boolean mayGoOn() {
            return said.isReadable() || attack.manner().reads() && System.nanoTime() >= next;
        }

        private boolean close() throws IOException {
            channel.close();
            return false;
        }
    }
}
