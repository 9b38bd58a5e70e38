/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.testkit.contract;

import io.beckon.codec.Codecs;
import io.beckon.rpc.CallContext;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcPipe;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.Streaming;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A service with a method of each kind, which ends as its argument says. Streams either way have three items; whatever end is not the normal
 * one comes behind these while the stream that came is still open.
 */
final class EndingService {
    static final int ITEMS = 3;
    static final List<Long> NUMBERS = List.of(1L, 2L, 3L);

    static final MethodDescriptor<String, Long> UNARY = MethodDescriptor.unary(
                    "end.S", "unary", new EndCodec(), Codecs.I64)
            .throwing(1, Refused.class, new Refused.RefusedCodec());
    static final MethodDescriptor<String, @Nullable Void> ONEWAY =
            MethodDescriptor.oneway("end.S", "oneway", new EndCodec());
    static final MethodDescriptor<Streaming<String, Long>, Long> CLIENT = MethodDescriptor.clientStream(
                    "end.S", "client", new EndCodec(), Codecs.I64, Codecs.I64)
            .throwing(1, Refused.class, new Refused.RefusedCodec());
    static final MethodDescriptor<String, RpcStream<Long>> SERVER = MethodDescriptor.serverStream(
                    "end.S", "server", new EndCodec(), Codecs.I64)
            .throwing(1, Refused.class, new Refused.RefusedCodec());
    static final MethodDescriptor<Streaming<String, Long>, RpcStream<Long>> BOTH = MethodDescriptor.bidirectional(
                    "end.S", "both", new EndCodec(), Codecs.I64, Codecs.I64)
            .throwing(1, Refused.class, new Refused.RefusedCodec());

    static final ServiceDescriptor<EndingService> BLOCKING = ServiceDescriptor.of("end.S", EndingService.class)
            .method(UNARY, (impl, q) -> impl.ends(End.valueOf(q)))
            .method(ONEWAY, (impl, q) -> impl.told(End.valueOf(q)))
            .method(CLIENT, (impl, q) -> impl.sum(End.valueOf(q.arguments()), q.items()))
            .method(SERVER, (impl, q) -> impl.items(End.valueOf(q), NUMBERS))
            .method(BOTH, (impl, q) -> impl.items(End.valueOf(q.arguments()), q.items()));

    static final ServiceDescriptor<EndingService> ASYNC = ServiceDescriptor.of("end.S", EndingService.class)
            .asyncMethod(UNARY, (impl, q) -> impl.endsLater(End.valueOf(q)))
            .asyncMethod(ONEWAY, (impl, q) -> CompletableFuture.completedFuture(impl.told(End.valueOf(q))))
            .asyncMethod(CLIENT, (impl, q) -> impl.sumLater(End.valueOf(q.arguments()), q.items()))
            .asyncMethod(SERVER, (impl, q) -> impl.itemsLater(End.valueOf(q), RpcStream.from(NUMBERS)))
            .asyncMethod(BOTH, (impl, q) -> impl.itemsLater(End.valueOf(q.arguments()), q.items()));

    /** A handler has come to where its call is to end. */
    final CountDownLatch begun = new CountDownLatch(1);

    /** The handler of a call that hangs has learnt that it is over. */
    final CountDownLatch cancelled = new CountDownLatch(1);

    private volatile @Nullable RpcPipe<Long> sending;

    /** {@return whether what sends an answer's items, if there is such a thing, has learnt that no more are wanted} */
    boolean sendsNoMore() {
        RpcPipe<Long> pipe = sending;
        return pipe == null || pipe.isClosed();
    }

    private long ends(End end) {
        if (end.hangs()) {
            CallContext.current().onCancel(cancelled::countDown);
            begun.countDown();
            try {
                cancelled.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        failAs(end);
        return sum(NUMBERS);
    }

    private CompletionStage<Long> endsLater(End end) {
        RuntimeException failure = end.failure();
        if (failure != null) {
            return CompletableFuture.failedFuture(failure);
        }
        CompletableFuture<Long> result = new CompletableFuture<>();
        if (end.hangs()) {
            CallContext.current().onCancel(() -> {
                cancelled.countDown();
                result.complete(sum(NUMBERS));
            });
            begun.countDown();
        } else {
            result.complete(sum(NUMBERS));
        }
        return result;
    }

    /** Nobody waits for the end of a one-way call, and nothing that happens to its caller keeps it from running. */
    @SuppressWarnings("NullAway") // null is the one value that Void has
    private Void told(End end) {
        begun.countDown();
        failAs(end);
        return null;
    }

    private long sum(End end, RpcStream<Long> numbers) {
        beginToHang(end);
        long sum = 0;
        int count = 0;
        for (long number : numbers) {
            sum += number;
            if (++count == ITEMS) {
                failAs(end);
            }
        }
        return sum;
    }

    private CompletionStage<Long> sumLater(End end, RpcStream<Long> numbers) {
        beginToHang(end);
        Collector collector = new Collector();
        numbers.subscribe(collector);
        RuntimeException failure = end.failure();
        return failure == null
                ? collector.all.thenApply(EndingService::sum)
                : collector.first.thenCompose(items -> CompletableFuture.failedFuture(failure));
    }

    private void beginToHang(End end) {
        if (end.hangs()) {
            CallContext.current().onCancel(cancelled::countDown);
            begun.countDown();
        }
    }

    private RpcStream<Long> items(End end, Iterable<Long> first) {
        RpcPipe<Long> to = beginToSend();
        Thread sender = new Thread(() -> {
            try {
                int count = 0;
                for (long item : first) {
                    to.send(item);
                    if (++count == ITEMS && end != End.NORMAL) {
                        break;
                    }
                }
                endItems(end, to);
            } catch (RuntimeException e) {
                to.fail(e);
            }
        });
        sender.start();
        return to.stream();
    }

    private CompletionStage<RpcStream<Long>> itemsLater(End end, RpcStream<Long> first) {
        RpcPipe<Long> to = beginToSend();
        Collector collector = new Collector(to::offer);
        first.subscribe(collector);
        (end == End.NORMAL ? collector.all : collector.first).whenComplete((items, failure) -> {
            if (failure == null) {
                endItems(end, to);
            } else {
                to.fail(failure);
            }
        });
        return CompletableFuture.completedFuture(to.stream());
    }

    private RpcPipe<Long> beginToSend() {
        RpcPipe<Long> pipe = new RpcPipe<>();
        sending = pipe;
        CallContext.current().onCancel(cancelled::countDown);
        return pipe;
    }

    private void endItems(End end, RpcPipe<Long> to) {
        RuntimeException failure = end.failure();
        if (end.hangs()) {
            begun.countDown();
        } else if (failure != null) {
            to.fail(failure);
        } else {
            to.close();
        }
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(number -> number).sum();
    }

    private static void failAs(End end) {
        RuntimeException failure = end.failure();
        if (failure != null) {
            throw failure;
        }
    }
}
