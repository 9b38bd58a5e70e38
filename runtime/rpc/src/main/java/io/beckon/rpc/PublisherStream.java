/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A stream of what somebody publishes. */
final class PublisherStream<T> implements RpcStream<T> {
    private static final int AHEAD = 16;

    private final Flow.Publisher<? extends T> publisher;
    private volatile @Nullable Waiting reader;

    PublisherStream(Flow.Publisher<? extends T> publisher) {
        this.publisher = Objects.requireNonNull(publisher, "publisher");
    }

    @Override
    public Iterator<T> iterator() {
        Waiting waiting = new Waiting();
        reader = waiting;
        publisher.subscribe(waiting);
        return waiting;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        publisher.subscribe(subscriber);
    }

    @Override
    public void close() {
        Waiting waiting = reader;
        if (waiting != null) {
            waiting.cancel();
        }
    }

    /** Waits for what is published. */
    private final class Waiting implements Flow.Subscriber<T>, Iterator<T> {
        private final LinkedBlockingQueue<Object> events = new LinkedBlockingQueue<>();
        private volatile Flow.@Nullable Subscription subscription;
        private @Nullable Object next;

        void cancel() {
            Flow.Subscription subscribed = subscription;
            if (subscribed != null) {
                subscribed.cancel();
            }
            events.add(new End(null));
        }

        @Override
        public void onSubscribe(Flow.Subscription subscribed) {
            subscription = subscribed;
            subscribed.request(AHEAD);
        }

        @Override
        public void onNext(T item) {
            events.add(item);
        }

        @Override
        public void onError(Throwable failure) {
            events.add(new End(failure));
        }

        @Override
        public void onComplete() {
            events.add(new End(null));
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                next = take();
            }
            if (next instanceof End end) {
                if (end.failure != null) {
                    throw BlockingCall.rethrown(end.failure, "the stream");
                }
                return false;
            }
            return true;
        }

        @Override
        @SuppressWarnings("unchecked") // all but ends are items
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the stream has ended");
            }
            Object taken = next;
            next = null;
            Flow.Subscription subscribed = subscription;
            if (subscribed != null) {
                subscribed.request(1);
            }
            return (T) Objects.requireNonNull(taken);
        }

        private Object take() {
            try {
                return events.take();
            } catch (InterruptedException e) {
                cancel();
                Thread.currentThread().interrupt();
                throw new RpcException(
                        Status.of(StatusCode.CANCELLED, "the thread that read the stream was interrupted"), e);
            }
        }
    }

    private record End(@Nullable Throwable failure) {}
}
