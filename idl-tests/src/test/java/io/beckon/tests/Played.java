/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import io.beckon.rpc.RpcStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An implementation of any service, in either form: it answers what it was told to, and tells what it was called with. */
final class Played {
    private final BlockingQueue<List<@Nullable Object>> received = new ArrayBlockingQueue<>(10);
    private volatile @Nullable Object answer;

    /** {@return an implementation} */
    Object as(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            List<@Nullable Object> given = new ArrayList<>();
            for (Object each : arguments == null ? new Object[0] : arguments) {
                given.add(each instanceof RpcStream<?> stream ? items(stream) : each);
            }
            received.add(given);
            boolean later = CompletionStage.class.isAssignableFrom(method.getReturnType());
            return later ? later() : now();
        });
    }

    /** Makes it answer this from now on: a value, which may be an exception, {@link Items} or {@link Thrown}. */
    void answer(@Nullable Object value) {
        answer = value;
    }

    /** {@return the arguments of the next call, streams as lists of their items} */
    List<@Nullable Object> received() throws InterruptedException {
        List<@Nullable Object> next = received.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was called");
        }
        return next;
    }

    private @Nullable Object now() throws Throwable {
        if (answer instanceof Thrown thrown) {
            throw thrown.failure();
        }
        return answer instanceof Items items ? RpcStream.from(items.list()) : answer;
    }

    private CompletionStage<@Nullable Object> later() {
        return answer instanceof Thrown thrown
                ? CompletableFuture.failedStage(thrown.failure())
                : CompletableFuture.completedStage(answer);
    }

    /** What is thrown. */
    record Thrown(Throwable failure) {}

    /** What a stream is told to have. */
    record Items(List<Object> list) {}

    /** {@return all items, waited for} */
    static List<Object> items(RpcStream<?> stream) {
        List<Object> items = new ArrayList<>();
        stream.forEach(items::add);
        return items;
    }

    /** {@return what a method of a client answers, waited for; a stream's items} */
    static @Nullable Object called(Object client, Method method, Object... arguments) throws Throwable {
        try {
            Object answer = method.invoke(client, arguments);
            if (answer instanceof CompletionStage<?> stage) {
                answer = stage.toCompletableFuture().get(10, TimeUnit.SECONDS);
            }
            return answer instanceof RpcStream<?> stream ? items(stream) : answer;
        } catch (InvocationTargetException | ExecutionException e) {
            throw e.getCause();
        }
    }
}
