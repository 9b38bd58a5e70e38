/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.testkit.contract;

import io.beckon.rpc.Channel;
import io.beckon.rpc.DeclaredException;
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcPipe;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Streaming;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Makes one call of {@link EndingService} in a form, and tells in a word what came of it. */
final class EndingClient {
    static final String STREAM_CLOSED = "closed";

    /** How a caller gets its answer. */
    enum Form {
        /** It waits: for the result, or for each item. */
        BLOCKING,
        /** By a stage: of the result, or of the stream of items. */
        ASYNC,
        /** What it sends it publishes, and to what comes it subscribes. */
        FLOW
    }

    /** {@return the forms that a kind of call has: without a stream there is nothing to publish or to subscribe to} */
    static List<Form> forms(MethodKind kind) {
        return kind.isStreaming() ? Arrays.asList(Form.values()) : List.of(Form.BLOCKING, Form.ASYNC);
    }

    private final Channel channel;
    private final MethodKind kind;
    private final End end;
    private final RpcPipe<Long> sent = new RpcPipe<>();
    private volatile Runnable cancel = () -> {};
    private volatile boolean closed;

    EndingClient(Channel channel, MethodKind kind, End end) {
        this.channel = channel;
        this.kind = kind;
        this.end = end;
    }

    void cancel() {
        closed = kind.hasResponseStream();
        cancel.run();
    }

    /** {@return whether what sends the call's items, if it has any, has ended or learnt that no more are wanted} */
    boolean sendsNoMore() {
        return !kind.hasRequestStream() || sent.isClosed();
    }

    CompletableFuture<String> start(Form form) {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        if (form == Form.BLOCKING) {
            RpcStream<Long> stream = kind.hasResponseStream() ? stream(form) : null;
            Thread thread = new Thread(() -> {
                try {
                    outcome.complete(word(stream == null ? call() : read(stream)));
                } catch (Throwable e) {
                    outcome.complete(word(e));
                }
            });
            cancel = stream == null ? thread::interrupt : stream::close;
            thread.start();
        } else if (kind.hasResponseStream()) {
            Collector collector = new Collector();
            cancel = () -> {
                outcome.complete(STREAM_CLOSED); // before it is told the end, which it may be at once
                collector.cancel();
            };
            collector.all.whenComplete(
                    (items, failure) -> outcome.complete(failure == null ? word(items) : word(failure)));
            if (form == Form.FLOW) {
                stream(form).subscribe(collector);
            } else {
                streamLater().thenAccept(stream -> stream.subscribe(collector));
            }
        } else {
            CompletableFuture<?> future = later(form);
            cancel = () -> future.cancel(true);
            future.whenComplete((value, failure) -> outcome.complete(failure == null ? word(value) : word(failure)));
        }
        return outcome;
    }

    private @Nullable Object call() {
        return switch (kind) {
            case UNARY -> channel.call(EndingService.UNARY, end.name());
            case ONEWAY -> channel.call(EndingService.ONEWAY, end.name());
            default -> channel.call(EndingService.CLIENT, sending(Form.BLOCKING));
        };
    }

    private CompletableFuture<?> later(Form form) {
        return switch (kind) {
            case UNARY -> channel.start(EndingService.UNARY, end.name());
            case ONEWAY -> channel.start(EndingService.ONEWAY, end.name());
            default -> channel.start(EndingService.CLIENT, sending(form));
        };
    }

    private RpcStream<Long> stream(Form form) {
        return kind == MethodKind.SERVER_STREAM
                ? channel.stream(EndingService.SERVER, end.name())
                : channel.stream(EndingService.BOTH, sending(form));
    }

    private CompletableFuture<RpcStream<Long>> streamLater() {
        return kind == MethodKind.SERVER_STREAM
                ? channel.start(EndingService.SERVER, end.name())
                : channel.start(EndingService.BOTH, sending(Form.ASYNC));
    }

    /** All items; the stream of a call that is not to end by itself stays open behind them. */
    private Streaming<String, Long> sending(Form form) {
        EndingService.NUMBERS.forEach(sent::send);
        if (end == End.NORMAL) {
            sent.close();
        }
        RpcStream<Long> items = sent.stream();
        return new Streaming<>(
                end.name(), form == Form.FLOW ? RpcStream.from((Flow.Publisher<Long>) items::subscribe) : items);
    }

    private static List<Long> read(RpcStream<Long> stream) {
        List<Long> items = new ArrayList<>();
        stream.forEach(items::add);
        return items;
    }

    private String word(@Nullable Object value) {
        if (closed) {
            return STREAM_CLOSED;
        }
        boolean good = value == null || value.equals(6L) || value.equals(EndingService.NUMBERS);
        return good ? "ok" : "wrong: " + value;
    }

    private static String word(Throwable failure) {
        Throwable wrapped = failure.getCause();
        Throwable cause = failure instanceof CompletionException && wrapped != null ? wrapped : failure;
        if (cause instanceof RpcException rpc) {
            return rpc.code().name();
        } else if (cause instanceof DeclaredException) {
            return cause.getClass().getSimpleName();
        }
        return cause instanceof CancellationException ? "CANCELLED" : "wrong: " + cause;
    }
}
