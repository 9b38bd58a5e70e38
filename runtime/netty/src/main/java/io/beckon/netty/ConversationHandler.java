/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.netty.loop.LingeringClose;
import io.beckon.netty.loop.LoopQueue;
import io.beckon.netty.loop.LoopTask;
import io.beckon.protocol.Conversation;
import io.beckon.protocol.FloodLimits;
import io.beckon.protocol.Limit;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.server.Responder;
import io.beckon.rpc.server.Route;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of a server, whatever is spoken on it: bytes from the socket go to a {@link Conversation}, and one write a turn from there
 * to the socket. It is not read from where it, or the server, has enough to do, and ends when it is too old, too slow or idle. For what an
 * {@link Acceptor} adds to a pipeline. On the event loop, but for what says otherwise.
 */
public abstract class ConversationHandler extends ChannelInboundHandlerAdapter implements OpenConnection {
    private static final Logger LOG = LoggerFactory.getLogger(ConversationHandler.class);

    private final Channel channel;
    private final ServerPort port;
    private final @Nullable Principal principal;
    private final LoopQueue tasks;
    private final String peer;
    private final LoadShare share;
    private boolean reading = true;

    /** Whether the socket was read all the time since progress was last looked for. */
    private boolean hasRead = true;

    private boolean closing;

    /** Has no conversation yet. */
    protected ConversationHandler(Channel channel, ServerPort port) {
        this.channel = channel;
        this.port = port;
        this.principal = channel.attr(ServerHandshake.CLIENT).get();
        this.peer = String.valueOf(channel.remoteAddress());
        this.tasks = new LoopQueue(channel.eventLoop(), this::flush);
        this.share = new LoadShare(port.load(), this, channel.eventLoop(), this::flush);
    }

    /** {@return what is said; always the same} */
    protected abstract Conversation conversation();

    /** All has been said; the socket closes when the client has read it. */
    protected void ended() {}

    /** Nothing has come or gone for long, and calls are open: who waits for them is not there any more, unless the protocol knows better. */
    protected void idleWithCalls() {
        count(Limit.IDLE);
        channel.close();
    }

    @Override
    public final void handlerAdded(ChannelHandlerContext ctx) {
        long period = FloodLimits.PROGRESS_PERIOD.toNanos();
        untilClosed(
                channel.eventLoop().scheduleAtFixedRate(this::requireProgress, period, period, TimeUnit.NANOSECONDS));
        Duration age = port.limits().listener().age();
        if (age != null) {
            drainAfter(age);
        }
    }

    @Override
    public final void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        tasks.beginRead();
        try {
            conversation().receive(bytes, System.nanoTime());
        } finally {
            bytes.release();
        }
        readWhereThereIsRoom(); // not only at the end of all reads of this turn: what is read has to be kept
    }

    @Override
    public final void channelReadComplete(ChannelHandlerContext ctx) {
        tasks.endRead();
    }

    @Override
    public final void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof IdleStateEvent && !conversation().isClosed()) {
            if (conversation().isIdle()) {
                count(Limit.IDLE);
                drain(Duration.ZERO);
            } else {
                idleWithCalls();
            }
        }
    }

    @Override
    public final void channelWritabilityChanged(ChannelHandlerContext ctx) {
        flush();
    }

    @Override
    public final void channelInactive(ChannelHandlerContext ctx) {
        conversation().lost("the socket was closed");
        tellLoad();
        share.end();
        port.closed(this);
    }

    @Override
    public final void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("{} was lost: {}", channel, cause.toString());
        } else {
            LOG.error("{} is closed after a failure of this server", channel, cause);
        }
        ctx.close();
    }

    /**
     * Has a call answered, or refused if too many run. The outcome comes later, on any thread.
     *
     * @param arguments are taken over
     */
    protected final void dispatch(Route<?, ?, ?> route, ByteBuf arguments, long deadline, Responder responder) {
        if (share.takesCall(conversation().running())) {
            port.dispatcher().dispatch(route, arguments, deadline, responder);
        } else {
            arguments.release();
            responder.status(Status.notExecuted(
                    StatusCode.RESOURCE_EXHAUSTED,
                    route.method() + ": as many calls run as this server takes at a time"));
        }
    }

    /** Counts that a limit ended something. */
    protected final void count(Limit limit) {
        port.hits().count(limit);
    }

    /** Runs something on the event loop, and writes what comes of it. On any thread. */
    protected final void onLoop(Runnable action) {
        channel.eventLoop().execute(() -> {
            action.run();
            flush();
        });
    }

    /**
     * Brings the outcome of a call to the event loop, many at a turn, and writes what comes of them. On any thread.
     *
     * @param bytes how many it has, which count as the server's memory from now on
     * @param rejected instead, if the loop has ended
     */
    protected final void later(int bytes, Runnable outcome, Runnable rejected) {
        handOver(bytes);
        tasks.offer(new LoopTask() {
            @Override
            public void run() {
                outcome.run();
                handOver(-bytes);
            }

            @Override
            public void rejected() {
                rejected.run();
                handOver(-bytes);
            }
        });
    }

    /** So many bytes of an outcome are on their way to the event loop, or, if fewer than none, have come there. On any thread. */
    final void handOver(int bytes) {
        share.handOver(bytes);
    }

    /** {@return whether the server has no memory for one more answer to this client}, which is counted. On any thread. */
    protected final boolean isOverloaded() {
        boolean isOverloaded = share.isOverloaded();
        if (isOverloaded) {
            count(Limit.TOTAL_MEMORY);
        }
        return isOverloaded;
    }

    /** {@return whether what is written now goes out when this turn of the event loop ends} On any thread. */
    protected final boolean isTurning() {
        return tasks.isTurning();
    }

    /** {@return the connection} */
    protected final Channel channel() {
        return channel;
    }

    /** {@return what it shares with others} */
    protected final ServerPort port() {
        return port;
    }

    /** {@return who is connected, as an address} */
    protected final String peer() {
        return peer;
    }

    /** {@return whose certificate the client has shown, or null if it has shown none} */
    protected final @Nullable Principal principal() {
        return principal;
    }

    /** As {@link #later(int, Runnable, Runnable)}, for what is a task already. */
    final void later(LoopTask task) {
        tasks.offer(task);
    }

    /** Drops a timer when the connection is no more. */
    final void untilClosed(Future<?> timer) {
        channel.closeFuture().addListener(closed -> timer.cancel(false));
    }

    /** Ends the connection in good order when it is so old, a tenth more or less, so that not all that came together go together. */
    private void drainAfter(Duration age) {
        long tenth = age.toNanos() / 10;
        long nanos = age.toNanos() - tenth + ThreadLocalRandom.current().nextLong(2 * tenth + 1);
        untilClosed(channel.eventLoop()
                .schedule(
                        () -> {
                            count(Limit.AGE);
                            drain(Duration.ofNanos(tenth));
                        },
                        nanos,
                        TimeUnit.NANOSECONDS));
    }

    private void requireProgress() {
        if (hasRead) {
            conversation().requireProgress();
            flush();
        }
        hasRead = reading;
    }

    private void tellLoad() {
        Conversation said = conversation();
        share.update(said.running(), said.bytesHeld(), said.bytesReleasable());
    }

    final void flush() {
        Conversation said = conversation();
        long now = System.nanoTime();
        boolean more = true;
        ChannelFuture written = channel.newSucceededFuture();
        while (more) {
            more = channel.isWritable() && said.write(now);
            ByteBuf output = said.takeOutput();
            if (output != null) {
                written = channel.writeAndFlush(output);
            }
        }
        if (!said.isClosed()) {
            readWhereThereIsRoom();
        } else {
            tellLoad();
        }
        if (said.isClosed() && !closing) {
            closing = true;
            ended();
            LingeringClose.start(channel, written, said.patience());
        }
    }

    /** Who does not read answers, has too many handlers running, or has much where all have too much, is not read from. */
    private void readWhereThereIsRoom() {
        tellLoad();
        Limit saturation = conversation().saturation();
        boolean room = closing || channel.isWritable() && saturation == null && share.mayRead();
        if (room != reading) {
            reading = room;
            hasRead = false;
            channel.config().setAutoRead(room);
            if (saturation != null && !room) {
                count(saturation);
            }
        }
    }
}
