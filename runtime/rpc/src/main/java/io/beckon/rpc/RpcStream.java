/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/**
 * The items that travel one way in a call, as what receives them reads them and what sends them gives them. There is one reader: it
 * iterates, which waits for items, or subscribes, which does not; once. Items that nobody takes stay at the sender, but for a window.
 *
 * <p>Closing ends the reading early, and tells the sender at once; on the caller's side it gives the call up. It does nothing where the
 * stream has ended. A failure, an exception that the method declares included, comes behind the items that were sent before it, from
 * {@link Iterator#hasNext} or {@link Flow.Subscriber#onError}.
 *
 * @param <T> the class of an item; none is null
 */
public interface RpcStream<T> extends Iterable<T>, Flow.Publisher<T>, AutoCloseable {
    /** {@return a stream of these} */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list keeps its own copy
    static <T> RpcStream<T> of(T... items) {
        return from(List.of(items));
    }

    /**
     * {@return a stream of what this has, asked for when there is room to send it}
     *
     * @param items iterated once; where that waits, a thread of the runtime does
     */
    static <T> RpcStream<T> from(Iterable<? extends T> items) {
        return new IterableStream<>(items, () -> {});
    }

    /** {@return a stream of what this has, which is closed at its end} */
    static <T> RpcStream<T> from(Stream<T> items) {
        return new IterableStream<>(items::iterator, items::close);
    }

    /** {@return a stream of what this publishes; it is asked for as much as there is room to send} */
    static <T> RpcStream<T> from(Flow.Publisher<? extends T> publisher) {
        return new PublisherStream<>(publisher);
    }

    /** {@return the stream that is still to come; a failure to come is the stream's} */
    static <T> RpcStream<T> later(CompletionStage<RpcStream<T>> stage) {
        return new LaterStream<>(stage.toCompletableFuture());
    }

    /**
     * {@return the items, waited for} The thread that waits gives the stream up when it is interrupted.
     *
     * @throws IllegalStateException if the stream is read already
     */
    @Override
    Iterator<T> iterator();

    /**
     * Hands the items on as the subscriber asks for them. It is called on a thread that may block, by one at a time.
     *
     * @throws NullPointerException if there is no subscriber; one that comes second is told an {@link IllegalStateException}
     */
    @Override
    void subscribe(Flow.Subscriber<? super T> subscriber);

    /** Reads no more. */
    @Override
    void close();
}
