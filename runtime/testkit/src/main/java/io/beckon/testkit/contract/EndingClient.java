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
    /** How a caller gets its answer. */
    enum Form {
        BLOCKING,
        ASYNC,
        FLOW
    }

    /**
     * An answer that is a stream is iterated or subscribed to; another one is waited for or comes later. What is sent is iterated, or
     * subscribed to.
     */
    static List<Form> forms(MethodKind kind) {
        if (kind.hasResponseStream()) {
            return List.of(Form.BLOCKING, Form.FLOW);
        }
        return kind.hasRequestStream() ? Arrays.asList(Form.values()) : List.of(Form.BLOCKING, Form.ASYNC);
    }

    private final Channel channel;
    private final MethodKind kind;
    private final String arguments;
    private volatile Runnable cancel = () -> {};
    private volatile boolean closed;

    EndingClient(Channel channel, MethodKind kind, EndingService.End end) {
        this.channel = channel;
        this.kind = kind;
        this.arguments = end.name();
    }

    void cancel() {
        closed = kind.hasResponseStream();
        cancel.run();
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
        } else if (form == Form.FLOW && kind.hasResponseStream()) {
            Collector collector = new Collector();
            stream(form).subscribe(collector);
            cancel = () -> {
                collector.cancel();
                outcome.complete("closed");
            };
            collector.all.whenComplete(
                    (items, failure) -> outcome.complete(failure == null ? word(items) : word(failure)));
        } else {
            CompletableFuture<?> future = later(form);
            cancel = () -> future.cancel(true);
            future.whenComplete((value, failure) -> outcome.complete(failure == null ? word(value) : word(failure)));
        }
        return outcome;
    }

    private @Nullable Object call() {
        return switch (kind) {
            case UNARY -> channel.call(EndingService.UNARY, arguments);
            case ONEWAY -> channel.call(EndingService.ONEWAY, arguments);
            default -> channel.call(EndingService.CLIENT, new Streaming<>(arguments, RpcStream.of(1L, 2L, 3L)));
        };
    }

    private CompletableFuture<?> later(Form form) {
        return switch (kind) {
            case UNARY -> channel.start(EndingService.UNARY, arguments);
            case ONEWAY -> channel.start(EndingService.ONEWAY, arguments);
            default -> channel.start(EndingService.CLIENT, new Streaming<>(arguments, sent(form)));
        };
    }

    private RpcStream<Long> stream(Form form) {
        return kind == MethodKind.SERVER_STREAM
                ? channel.stream(EndingService.SERVER, arguments)
                : channel.stream(EndingService.BOTH, new Streaming<>(arguments, sent(form)));
    }

    private static RpcStream<Long> sent(Form form) {
        RpcStream<Long> items = RpcStream.of(1L, 2L, 3L);
        return form == Form.FLOW ? RpcStream.from((Flow.Publisher<Long>) items::subscribe) : items;
    }

    private static List<Long> read(RpcStream<Long> stream) {
        List<Long> items = new ArrayList<>();
        stream.forEach(items::add);
        return items;
    }

    private String word(@Nullable Object value) {
        if (closed) {
            return "closed";
        }
        boolean good = value == null || value.equals(6L) || value.equals(List.of(1L, 2L, 3L));
        return good ? "ok" : "wrong: " + value;
    }

    private String word(Throwable failure) {
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
