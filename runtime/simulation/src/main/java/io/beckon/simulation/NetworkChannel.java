/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

import io.netty.buffer.ByteBuf;
import io.netty.channel.AbstractChannel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelMetadata;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.DefaultChannelConfig;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DuplexChannel;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One end of a connection of a {@link LiveNetwork}, as Netty sees it: a {@link Socket} whose bytes come and go by tasks between the
 * network's thread and the event loop. Bytes are taken from the network when a read is asked for, and given to it a batch at a time, so
 * that whoever does not read stops whoever writes, as over TCP.
 */
final class NetworkChannel extends AbstractChannel implements DuplexChannel, Socket.User {
    private static final ChannelMetadata METADATA = new ChannelMetadata(false);
    private static final int BATCH_BYTES = 64 * 1024;

    private final ChannelConfig config = new DefaultChannelConfig(this);
    private final LiveNetwork network;
    private final String host;
    private volatile @Nullable Socket socket;
    private volatile @Nullable InetSocketAddress local;
    private volatile @Nullable InetSocketAddress remote;
    private volatile boolean active;
    private volatile boolean closed;
    private volatile boolean outputShutdown;

    /** On the event loop: whether the network has yet to take a batch. */
    private boolean writing;

    /** On the event loop: who waits for the connection, or null. */
    private @Nullable ChannelPromise connecting;

    /** On the event loop: ends the waiting, or null. */
    private @Nullable Future<?> patience;

    /** On the network's thread: whether a batch waits for room. */
    private boolean waitsForRoom;

    /** A client's end, yet to be connected. */
    NetworkChannel(LiveNetwork network, String host) {
        super(null);
        this.network = network;
        this.host = host;
    }

    /** A server's end, connected to a client. */
    NetworkChannel(LiveNetwork network, String host, ListeningChannel listener, InetSocketAddress from) {
        super(listener);
        this.network = network;
        this.host = host;
        this.local = (InetSocketAddress) listener.localAddress();
        this.remote = from;
        this.active = true;
    }

    // On the network's thread

    /** This is a server's end, and begins with reading nothing: its handlers are not there yet. */
    void accepted(Socket mine) {
        socket = mine;
        mine.reading(false);
    }

    void connected(Socket mine, SocketAddress from) {
        socket = mine;
        mine.reading(false);
        onLoop(() -> ((NetworkUnsafe) unsafe()).connected((InetSocketAddress) from), () -> abandon());
    }

    void refused(IOException why) {
        onLoop(() -> ((NetworkUnsafe) unsafe()).failed(why), () -> {});
    }

    /** Nobody will use this end. On any thread. */
    void abandon() {
        network.thread().later(() -> {
            Socket mine = socket;
            if (mine != null) {
                mine.close();
            }
        });
    }

    @Override
    public void received(ByteBuf bytes) {
        Socket from = socket;
        if (from != null) {
            from.reading(false); // until the next read is asked for
        }
        onLoop(
                () -> {
                    if (closed) {
                        bytes.release();
                    } else {
                        pipeline().fireChannelRead(bytes);
                        pipeline().fireChannelReadComplete();
                    }
                },
                bytes::release);
    }

    @Override
    public void writable() {
        if (waitsForRoom) {
            waitsForRoom = false;
            onLoop(this::written, () -> {});
        }
    }

    @Override
    public void finished() {
        onLoop(() -> unsafe().close(voidPromise()), () -> {});
    }

    @Override
    public void lost(String why) {
        onLoop(
                () -> {
                    if (!closed) {
                        pipeline().fireExceptionCaught(new IOException(why));
                        unsafe().close(voidPromise());
                    }
                },
                () -> {});
    }

    private void give(Socket to, List<ByteBuf> batch) {
        batch.forEach(to::write);
        waitsForRoom = !to.isGone() && !to.isWritable();
        if (!waitsForRoom) {
            onLoop(this::written, () -> {});
        }
    }

    private void onLoop(Runnable task, Runnable otherwise) {
        try {
            eventLoop().execute(task);
        } catch (RejectedExecutionException | IllegalStateException e) {
            otherwise.run(); // the loop has ended, or this end never came to one
        }
    }

    // On the event loop

    private void written() {
        writing = false;
        ((NetworkUnsafe) unsafe()).writeOn();
    }

    @Override
    protected void doWrite(ChannelOutboundBuffer out) {
        Socket to = socket;
        if (writing || to == null) {
            return;
        }
        List<ByteBuf> batch = new ArrayList<>();
        int bytes = 0;
        for (Object next; bytes < BATCH_BYTES && (next = out.current()) != null; out.remove()) {
            ByteBuf message = ((ByteBuf) next).retain();
            bytes += message.readableBytes();
            batch.add(message);
        }
        writing = true;
        if (!network.thread().later(() -> give(to, batch))) {
            batch.forEach(ByteBuf::release);
        }
    }

    @Override
    protected void doBeginRead() {
        network.thread().later(() -> {
            Socket from = socket;
            if (from != null && from.isGone()) {
                lost("the connection ended"); // which this end, too new to have a loop, may not have been told
            } else if (from != null) {
                from.reading(true);
            }
        });
    }

    @Override
    protected void doShutdownOutput() {
        outputShutdown = true;
        network.thread().later(() -> {
            Socket mine = socket;
            if (mine != null) {
                mine.finish();
            }
        });
    }

    /** The network chooses the port of who connects. */
    @Override
    protected void doBind(SocketAddress wanted) throws IOException {
        throw new BindException("a connection has no address of its own choice");
    }

    @Override
    protected void doDisconnect() {
        doClose();
    }

    @Override
    protected void doClose() {
        closed = true;
        active = false;
        ((NetworkUnsafe) unsafe()).failed(new ClosedChannelException());
        abandon();
    }

    @Override
    protected AbstractUnsafe newUnsafe() {
        return new NetworkUnsafe();
    }

    @Override
    protected boolean isCompatible(EventLoop loop) {
        return true;
    }

    @Override
    protected @Nullable SocketAddress localAddress0() {
        return local;
    }

    @Override
    protected @Nullable SocketAddress remoteAddress0() {
        return remote;
    }

    @Override
    public ChannelConfig config() {
        return config;
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public ChannelMetadata metadata() {
        return METADATA;
    }

    @Override
    public boolean isInputShutdown() {
        return closed;
    }

    @Override
    public boolean isOutputShutdown() {
        return closed || outputShutdown;
    }

    @Override
    public boolean isShutdown() {
        return closed;
    }

    @Override
    public ChannelFuture shutdownInput() {
        return shutdownInput(newPromise());
    }

    /** A peer's bytes are read to their end, or the connection is closed. */
    @Override
    public ChannelFuture shutdownInput(ChannelPromise promise) {
        return promise.setFailure(new UnsupportedOperationException("reading goes on until the connection is closed"));
    }

    @Override
    public ChannelFuture shutdownOutput() {
        return shutdownOutput(newPromise());
    }

    @Override
    public ChannelFuture shutdownOutput(ChannelPromise promise) {
        EventLoop loop = eventLoop();
        if (loop.inEventLoop()) {
            ((AbstractUnsafe) unsafe()).shutdownOutput(promise);
        } else {
            loop.execute(() -> ((AbstractUnsafe) unsafe()).shutdownOutput(promise));
        }
        return promise;
    }

    @Override
    public ChannelFuture shutdown() {
        return close();
    }

    @Override
    public ChannelFuture shutdown(ChannelPromise promise) {
        return close(promise);
    }

    /** What may be done with this end on its event loop alone. */
    private final class NetworkUnsafe extends AbstractUnsafe {
        @Override
        public void connect(SocketAddress to, @Nullable SocketAddress from, ChannelPromise promise) {
            if (!promise.setUncancellable() || !ensureOpen(promise)) {
                return;
            }
            InetSocketAddress address = (InetSocketAddress) to;
            connecting = promise;
            remote = address;
            int millis = config.getConnectTimeoutMillis();
            patience = eventLoop()
                    .schedule(
                            () -> failed(
                                    new ConnectTimeoutException("no answer from " + to + " within " + millis + " ms")),
                            millis,
                            TimeUnit.MILLISECONDS);
            if (!network.thread().later(() -> network.connect(NetworkChannel.this, host, address))) {
                failed(new IOException("the network has been closed"));
            }
        }

        void connected(InetSocketAddress from) {
            ChannelPromise waiting = endWaiting();
            if (waiting == null) {
                abandon(); // it was given up meanwhile
                return;
            }
            local = from;
            active = true;
            waiting.trySuccess();
            pipeline().fireChannelActive();
        }

        void failed(IOException why) {
            ChannelPromise waiting = endWaiting();
            if (waiting != null) {
                waiting.tryFailure(why);
                close(voidPromise());
            }
        }

        private @Nullable ChannelPromise endWaiting() {
            ChannelPromise waiting = connecting;
            connecting = null;
            if (patience != null) {
                patience.cancel(false);
                patience = null;
            }
            return waiting;
        }

        void writeOn() {
            flush0();
        }
    }
}
