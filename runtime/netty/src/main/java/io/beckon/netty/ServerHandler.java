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
import io.beckon.protocol.FloodLimits;
import io.beckon.protocol.IncomingCall;
import io.beckon.protocol.Limit;
import io.beckon.protocol.ServerConnection;
import io.beckon.protocol.frame.CloseCode;
import io.beckon.protocol.frame.TerminalFrame;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.server.Dispatcher;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of a server: bytes from the socket go to a {@link ServerConnection}, its calls to the {@link Dispatcher}, their
 * outcomes back, and one write a turn to the socket. On the event loop, but for what says otherwise.
 */
final class ServerHandler extends ChannelInboundHandlerAdapter implements OpenConnection, ServerConnection.Calls {
    private static final Logger LOG = LoggerFactory.getLogger(ServerHandler.class);
    private static final int ANSWER_BYTES = 256;

    /** How long a client may take to say that it sends no more calls. */
    private static final int SECONDS_TO_ACKNOWLEDGE = 2;

    private final Channel channel;
    private final ServerPort port;
    private final ServerConnection connection;
    private final LoopQueue tasks;
    private final LoadShare share;
    private boolean reading = true;

    /** Whether the socket was read all the time since progress was last looked for. */
    private boolean hasRead = true;

    private boolean closing;

    ServerHandler(Channel channel, ServerPort port) {
        this.channel = channel;
        this.port = port;
        this.connection = new ServerConnection(port.router(), port.limits(), channel.alloc(), this);
        this.tasks = new LoopQueue(channel.eventLoop(), this::flush);
        this.share = new LoadShare(port.load(), this, channel.eventLoop(), this::flush);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        long period = FloodLimits.PROGRESS_PERIOD.toNanos();
        Future<?> looking =
                channel.eventLoop().scheduleAtFixedRate(this::requireProgress, period, period, TimeUnit.NANOSECONDS);
        channel.closeFuture().addListener(closed -> looking.cancel(false));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            connection.receive(bytes, System.nanoTime());
        } finally {
            bytes.release();
        }
        readWhereThereIsRoom(); // not only at the end of all reads of this turn: what is read has to be kept
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        flush();
    }

    /**
     * Nothing has come or gone for long: the connection is not kept. A client with a call open gives a sign of life every half minute, so
     * one that did not is not there any more.
     */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof IdleStateEvent && !connection.isClosed()) {
            port.hits().count(Limit.IDLE);
            if (connection.running() == 0) {
                drain(Duration.ZERO);
            } else {
                ctx.close();
            }
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        flush();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        connection.lost("the socket was closed");
        tellLoad();
        share.end();
        port.closed(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("{} was lost: {}", channel, cause.toString());
        } else {
            LOG.error("{} is closed after a failure of this server", channel, cause);
        }
        ctx.close();
    }

    @Override
    public void drain(Duration grace) {
        channel.eventLoop().execute(() -> {
            connection.drain((int) Math.min(Integer.MAX_VALUE, grace.toMillis()));
            flush();
            Future<?> patience = channel.eventLoop().schedule(this::endDrain, SECONDS_TO_ACKNOWLEDGE, TimeUnit.SECONDS);
            channel.closeFuture().addListener(closed -> patience.cancel(false));
        });
    }

    /** Ends the connection in good order when it is so old, a tenth more or less, so that not all that came together go together. */
    void drainAfter(Duration age) {
        long tenth = age.toNanos() / 10;
        long nanos = age.toNanos() - tenth + ThreadLocalRandom.current().nextLong(2 * tenth + 1);
        Future<?> old = channel.eventLoop()
                .schedule(
                        () -> {
                            port.hits().count(Limit.AGE);
                            drain(Duration.ofNanos(tenth));
                        },
                        nanos,
                        TimeUnit.NANOSECONDS);
        channel.closeFuture().addListener(closed -> old.cancel(false));
    }

    private void endDrain() {
        connection.endDrain();
        flush();
    }

    @Override
    public void closeNow(String why) {
        channel.eventLoop().execute(() -> {
            connection.close(CloseCode.NO_ERROR, why);
            flush();
        });
    }

    @Override
    public void reached(Limit limit) {
        port.hits().count(limit);
    }

    @Override
    public void arrived(IncomingCall call) {
        call.listener(new StreamingServerCall(call, this));
    }

    @Override
    public void run(IncomingCall call) {
        ServerCall answered;
        if (call.listener() instanceof StreamingServerCall streaming) {
            answered = streaming;
        } else {
            answered = new ServerCall(call, this);
            call.listener(answered);
        }
        if (share.takesCall(connection.running())) {
            port.dispatcher().dispatch(call.route(), call.arguments(), call.deadline(), answered);
        } else {
            call.arguments().release();
            answered.status(Status.notExecuted(
                    StatusCode.RESOURCE_EXHAUSTED,
                    call.route().method() + ": as many calls run as this server takes at a time"));
        }
    }

    /** {@return a buffer as large as an answer may be} On any thread. */
    ByteBuf answerBuffer() {
        return channel.alloc().buffer(ANSWER_BYTES, connection.maxAnswer());
    }

    /** Brings something to the event loop. On any thread. */
    void later(LoopTask task) {
        tasks.offer(task);
    }

    void answer(IncomingCall call, TerminalFrame frame) {
        connection.answer(call, frame);
    }

    ServerConnection connection() {
        return connection;
    }

    String peer() {
        return String.valueOf(channel.remoteAddress());
    }

    ServerPort port() {
        return port;
    }

    ByteBufAllocator allocator() {
        return channel.alloc();
    }

    private void requireProgress() {
        if (hasRead) {
            connection.requireProgress();
            flush();
        }
        hasRead = reading;
    }

    private void tellLoad() {
        share.update(connection.running(), connection.bytesHeld(), connection.bytesReleasable());
    }

    private void flush() {
        long now = System.nanoTime();
        boolean more = true;
        ChannelFuture written = channel.newSucceededFuture();
        while (more) {
            more = channel.isWritable() && connection.write(now);
            ByteBuf output = connection.takeOutput();
            if (output != null) {
                written = channel.writeAndFlush(output);
            }
        }
        if (!connection.isClosed()) {
            readWhereThereIsRoom();
        } else {
            tellLoad();
        }
        if (connection.isClosed() && !closing) {
            closing = true;
            LingeringClose.start(channel, written);
        }
    }

    /** Who does not read answers, has too many handlers running, or has much where all have too much, is not read from. */
    private void readWhereThereIsRoom() {
        tellLoad();
        Limit saturation = connection.saturation();
        boolean room = closing || channel.isWritable() && saturation == null && share.mayRead();
        if (room != reading) {
            reading = room;
            hasRead = false;
            channel.config().setAutoRead(room);
            if (saturation != null && !room) {
                port.hits().count(saturation);
            }
        }
    }
}
