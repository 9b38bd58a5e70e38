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
import io.beckon.rpc.MethodKind;
import io.beckon.rpc.RpcPipe;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.beckon.rpc.Streaming;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A service with a method of each kind, which ends as its argument says. */
final class EndingService {
    static final MethodDescriptor<String, Long> UNARY = MethodDescriptor.unary(
                    "end.S", "unary", new EndCodec(), Codecs.I64)
            .throwing(1, Refused.class, new Refused.RefusedCodec());
    static final MethodDescriptor<String, @Nullable Void> ONEWAY = MethodDescriptor.oneway("end.S", "oneway", new EndCodec());
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
            .method(UNARY, (impl, q) -> impl.ended(End.valueOf(q), 6))
            .method(ONEWAY, (impl, q) -> {
                impl.begun.countDown();
                return null;
            })
            .method(CLIENT, (impl, q) -> impl.ended(End.valueOf(q.arguments()), sum(q.items())))
            .method(SERVER, (impl, q) -> impl.items(End.valueOf(q), List.of(1L, 2L, 3L)))
            .method(BOTH, (impl, q) -> impl.items(End.valueOf(q.arguments()), q.items()));

    static final ServiceDescriptor<EndingService> ASYNC = ServiceDescriptor.of("end.S", EndingService.class)
            .asyncMethod(UNARY, (impl, q) -> impl.endsLater(End.valueOf(q), 6))
            .asyncMethod(ONEWAY, (impl, q) -> {
                impl.begun.countDown();
                return CompletableFuture.completedFuture(null);
            })
            .asyncMethod(CLIENT, (impl, q) -> {
                CompletableFuture<Long> sum = new CompletableFuture<>();
                End end = End.valueOf(q.arguments());
                CallContext context = CallContext.current();
                q.items().subscribe(new Collector(items -> {
                    context.run(() -> impl.endsLater(
                                    end, items.stream().mapToLong(i -> i).sum())
                            .whenComplete((value, failure) -> {
                                if (failure == null) {
                                    sum.complete(value);
                                } else {
                                    sum.completeExceptionally(failure);
                                }
                            }));
                }));
                return sum;
            })
            .asyncMethod(
                    SERVER,
                    (impl, q) ->
                            CompletableFuture.completedFuture(impl.items(End.valueOf(q), List.of(1L, 2L, 3L))))
            .asyncMethod(
                    BOTH,
                    (impl, q) -> CompletableFuture.completedFuture(
                            impl.items(End.valueOf(q.arguments()), q.items())));

    /** How a call ends. */
    enum End {
        NORMAL("ok"),
        DECLARED("Refused"),
        STATUS("NOT_FOUND"),
        CLIENT_CANCELS("CANCELLED"),
        SERVER_CANCELS("CANCELLED"),
        DEADLINE("DEADLINE_EXCEEDED"),
        LOST("UNAVAILABLE");

        private final String outcome;

        End(String outcome) {
            this.outcome = outcome;
        }

        boolean hangs() {
            return this == CLIENT_CANCELS || this == DEADLINE || this == LOST;
        }

        /** A reader that has closed its stream is told nothing more, but its end. */
        String expected(MethodKind kind, EndingClient.Form form) {
            boolean closed = this == CLIENT_CANCELS && kind.hasResponseStream();
            return closed ? "closed" : outcome;
        }
    }

    static List<End> ends(MethodKind kind) {
        return kind == MethodKind.ONEWAY ? List.of(End.NORMAL) : Arrays.asList(End.values());
    }

    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch cancelled = new CountDownLatch(1);

    private static long sum(RpcStream<Long> numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }

    private long ended(End end, long value) {
        if (end.hangs()) {
            CallContext.current().onCancel(cancelled::countDown);
            begun.countDown();
            try {
                cancelled.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        RuntimeException failure = failure(end);
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    private CompletionStage<Long> endsLater(End end, long value) {
        CompletableFuture<Long> result = new CompletableFuture<>();
        RuntimeException failure = failure(end);
        if (end.hangs()) {
            CallContext.current().onCancel(() -> {
                cancelled.countDown();
                result.complete(value);
            });
            begun.countDown();
        } else if (failure != null) {
            result.completeExceptionally(failure);
        } else {
            result.complete(value);
        }
        return result;
    }

    /** What comes first is sent first, whatever the end. */
    private RpcStream<Long> items(End end, Iterable<Long> first) {
        RpcPipe<Long> items = new RpcPipe<>();
        CallContext.current().onCancel(() -> {
            cancelled.countDown();
            items.close();
        });
        Thread sender = new Thread(() -> {
            try {
                first.forEach(items::send);
            } catch (RuntimeException e) {
                items.fail(e);
                return;
            }
            RuntimeException failure = failure(end);
            if (end.hangs()) {
                begun.countDown();
            } else if (failure != null) {
                items.fail(failure);
            } else {
                items.close();
            }
        });
        sender.start();
        return items.stream();
    }

    private static @Nullable RuntimeException failure(End end) {
        return switch (end) {
            case DECLARED -> new Refused("no");
            case STATUS -> Status.of(StatusCode.NOT_FOUND, "no such thing").toException();
            case SERVER_CANCELS ->
                Status.of(StatusCode.CANCELLED, "the server gives up").toException();
            default -> null;
        };
    }
}
