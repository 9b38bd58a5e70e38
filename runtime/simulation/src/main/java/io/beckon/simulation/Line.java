/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** One direction of a connection: what is written comes out in order, later, and in other pieces. */
final class Line {
    /** As much as a system keeps of a connection for who does not read; twice Netty's high-water mark. */
    private static final int SOCKET_BUFFER = 128 * 1024;

    /** Nothing gets through for so long, and a sender's system gives up; as the user timeout of TCP is set by careful programs. */
    private static final long GIVES_UP = 30_000_000_000L;

    private static final long SECOND = 1_000_000_000;

    /** Between the pieces in which a reader finds what has arrived. */
    private static final long BETWEEN_PIECES = 10_000;

    private final SimulatedNetwork network;
    private final ArrayDeque<ByteBuf> arrived = new ArrayDeque<>();
    private @Nullable Socket from;
    private int unread;
    private long written;
    private long freeAt;
    private long lastArrival;
    private boolean reading = true;
    private boolean finishing;
    private boolean finArrived;
    private boolean finTold;
    private boolean delivering;
    private boolean blackHole;
    private boolean severed;
    private boolean full;
    private boolean givingUp;
    private long blockedSince = -1;

    Line(SimulatedNetwork network) {
        this.network = network;
    }

    void from(Socket sender) {
        from = sender;
    }

    void write(ByteBuf bytes) {
        if (!bytes.isReadable()) {
            bytes.release();
            return;
        }
        if (finishing || blackHole) {
            bytes.release();
            giveUpLater();
            return;
        }
        long start = written;
        written += bytes.readableBytes();
        Damage damage = network.damage(sender().host(), start, bytes.readableBytes());
        if (damage != null) {
            damage(bytes, (int) (damage.offset() - start), damage.kind());
        } else {
            send(bytes);
        }
    }

    private void send(ByteBuf bytes) {
        unread += bytes.readableBytes();
        full |= !hasRoom();
        long arrival = arrival(bytes.readableBytes());
        network.time().schedule(arrival - network.time().nanoTime(), () -> arrive(bytes));
        if (network.chance(conditions().cutChance())) {
            boolean halfOpen = network.random().nextBoolean();
            network.time()
                    .schedule(network.upTo(arrival - network.time().nanoTime()), () -> network.cut(sender(), halfOpen));
        }
    }

    /** Sends what comes before the damage, and has it happen behind that. */
    private void damage(ByteBuf bytes, int at, Damage.Kind kind) {
        network.tracing().add(() -> kind + " in what " + sender() + " writes");
        if (kind == Damage.Kind.FLIP) {
            int index = bytes.readerIndex() + at;
            send(bytes.setByte(
                    index, bytes.getByte(index) ^ 1 << network.random().nextInt(Byte.SIZE)));
            return;
        }
        if (at > 0) {
            send(bytes.readRetainedSlice(at));
        }
        bytes.release();
        finishing = true;
        network.time().schedule(arrival(1) - network.time().nanoTime(), () -> {
            switch (kind) {
                case RESET -> network.cut(sender(), false);
                case FINISH -> finArrived = true;
                default -> {
                    swallow();
                    giveUpLater();
                }
            }
            deliverSoon(0);
        });
    }

    boolean hasRoom() {
        return unread < SOCKET_BUFFER;
    }

    void finish() {
        if (!finishing) {
            finishing = true;
            network.time().schedule(arrival(1) - network.time().nanoTime(), () -> {
                finArrived = true;
                deliverSoon(0);
            });
        }
    }

    void reading(boolean wanted) {
        reading = wanted;
        deliverSoon(0);
    }

    /** What is written from now on vanishes, and the sender's system notices when nothing is acknowledged. */
    void swallow() {
        blackHole = true;
        if (unread > 0) {
            giveUpLater();
        }
    }

    /** The reader is gone: keeps nothing for it. */
    void discard() {
        for (ByteBuf bytes; (bytes = arrived.poll()) != null; ) {
            bytes.release();
        }
    }

    /** What is on its way is lost, and nothing follows: no byte may come behind one that is missing. */
    void sever() {
        severed = true;
        discard();
    }

    /** Looks again whether bytes get through. */
    void deliverSoon(long delay) {
        if (!delivering) {
            delivering = true;
            network.time().schedule(delay, () -> {
                delivering = false;
                deliver();
            });
        }
    }

    /** When the last of some bytes written now will be there: never before those written earlier. */
    private long arrival(int bytes) {
        Conditions line = conditions();
        long now = network.time().nanoTime();
        freeAt = Math.max(now, freeAt) + Math.max(1, bytes * SECOND / line.bytesPerSecond());
        long arrival =
                freeAt + line.latency().toNanos() + network.upTo(line.jitter().toNanos());
        if (network.chance(line.stallChance())) {
            long stall = network.upTo(line.stall().toNanos());
            network.tracing().add(() -> sender() + " stalls");
            arrival += stall;
        }
        lastArrival = Math.max(arrival, lastArrival);
        return lastArrival;
    }

    private void arrive(ByteBuf bytes) {
        Socket to = sender().peer();
        if (blackHole || severed) {
            bytes.release();
        } else if (to.isGone()) {
            bytes.release();
            reset();
        } else {
            arrived.add(bytes);
            deliverSoon(0);
        }
    }

    private void deliver() {
        Socket to = sender().peer();
        if (to.isGone() || !reading || network.isPaused(to.host())) {
            return;
        }
        if (!network.areConnected(sender().host(), to.host())) {
            if (blockedSince < 0) {
                blockedSince = network.time().nanoTime();
                giveUpLater();
            }
            return;
        }
        blockedSince = -1;
        ByteBuf next = arrived.poll();
        if (next != null) {
            hand(next, to);
        } else if (finArrived && !finTold && !severed) {
            finTold = true;
            to.user().finished();
        }
    }

    /** A reader finds all that has arrived, or some of it; often enough a single byte. */
    private void hand(ByteBuf bytes, Socket to) {
        int size = bytes.readableBytes();
        int piece = network.random().nextInt(4) != 0
                ? size
                : network.random().nextInt(4) == 0 ? 1 : 1 + network.random().nextInt(size);
        ByteBuf given = piece < size ? bytes.readRetainedSlice(piece) : bytes;
        if (piece < size) {
            arrived.addFirst(bytes);
        }
        if (!arrived.isEmpty() || finArrived) {
            deliverSoon(piece < size ? network.upTo(BETWEEN_PIECES) : 0);
        }
        unread -= piece;
        boolean roomAgain = full && unread < SOCKET_BUFFER / 2;
        to.user().received(given);
        if (roomAgain) {
            full = false;
            if (!sender().isGone()) {
                sender().user().writable();
            }
        }
    }

    /** Answers bytes for a socket that is not there any more, as a system does. */
    private void reset() {
        Socket sender = sender();
        network.time().schedule(conditions().latency().toNanos(), () -> {
            if (network.areConnected(sender.host(), sender.peer().host())) {
                sender.lose("the connection was reset by the peer");
            }
        });
    }

    private void giveUpLater() {
        if (givingUp) {
            return;
        }
        givingUp = true;
        long since = blockedSince;
        network.time().schedule(GIVES_UP, () -> {
            givingUp = false;
            if (blackHole || since >= 0 && blockedSince == since) {
                sender().lose("nothing that was sent has been acknowledged for 30 s");
            }
        });
    }

    private Conditions conditions() {
        return network.conditions(sender().host(), sender().peer().host());
    }

    private Socket sender() {
        return java.util.Objects.requireNonNull(from, "from");
    }
}
