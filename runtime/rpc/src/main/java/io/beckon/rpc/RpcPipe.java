/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A stream that a program sends into, one item after the other, and gives away to be read: as the argument of a call, or as the answer of
 * a handler. {@link #send} waits while the reader takes nothing and {@value #AHEAD} items wait already. Safe for any number of threads.
 *
 * @param <T> the class of an item
 */
public final class RpcPipe<T> implements AutoCloseable {
    /** How many items may wait for the reader. */
    public static final int AHEAD = 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Queue<T> items = new ArrayDeque<>();
    private final AtomicBoolean read = new AtomicBoolean();
    private final Stream stream = new Stream();
    private @Nullable Throwable failure;
    private boolean ended;
    private boolean abandoned;
    private volatile @Nullable Reading reading;

    /** Empty and open. */
    public RpcPipe() {}

    /** {@return the end that is read, always the same} */
    public RpcStream<T> stream() {
        return stream;
    }

    /**
     * Sends an item, when there is room.
     *
     * @throws RpcException CANCELLED if nobody reads any more, or the waiting thread is interrupted
     * @throws IllegalStateException if the pipe has been closed
     */
    public void send(T item) {
        Objects.requireNonNull(item, "item");
        lock.lock();
        try {
            while (items.size() >= AHEAD && !abandoned && !ended) {
                room.await();
            }
            if (abandoned) {
                throw new RpcException(Status.of(StatusCode.CANCELLED, "nobody reads this stream any more"));
            }
            if (ended) {
                throw new IllegalStateException("the pipe has been closed, and takes no more items");
            }
            items.add(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RpcException(Status.of(StatusCode.CANCELLED, "the thread that sent was interrupted"), e);
        } finally {
            lock.unlock();
        }
        drain();
    }

    /** Sends an item if there is room now and somebody reads. {@return whether it was sent} */
    public boolean offer(T item) {
        Objects.requireNonNull(item, "item");
        lock.lock();
        try {
            if (items.size() >= AHEAD || abandoned || ended) {
                return false;
            }
            items.add(item);
        } finally {
            lock.unlock();
        }
        drain();
        return true;
    }

    /** {@return whether {@link #send} would fail, because nobody reads any more or the pipe has been closed} */
    public boolean isClosed() {
        lock.lock();
        try {
            return abandoned || ended;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the stream behind what has been sent. */
    @Override
    public void close() {
        end(null);
    }

    /** Ends the stream with a failure behind what has been sent. */
    public void fail(Throwable why) {
        end(Objects.requireNonNull(why, "why"));
    }

    private void end(@Nullable Throwable why) {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            ended = true;
            failure = why;
            room.signalAll();
        } finally {
            lock.unlock();
        }
        drain();
    }

    private void abandon() {
        lock.lock();
        try {
            abandoned = true;
            items.clear();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void drain() {
        Reading current = reading;
        if (current != null) {
            current.drain();
        }
    }

    private @Nullable T poll() {
        lock.lock();
        try {
            T item = items.poll();
            if (item != null) {
                room.signal();
            }
            return item;
        } finally {
            lock.unlock();
        }
    }

    private boolean isAtEnd() {
        lock.lock();
        try {
            return ended && items.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** The end that is read. */
    private final class Stream implements RpcStream<T> {
        @Override
        public Iterator<T> iterator() {
            return new PublisherStream<>(this).iterator();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super T> subscriber) {
            Objects.requireNonNull(subscriber, "subscriber");
            if (read.compareAndSet(false, true)) {
                Reading made = new Reading(subscriber);
                subscriber.onSubscribe(made);
                reading = made;
                made.drain();
            } else {
                subscriber.onSubscribe(new IterableStream.Refusal(subscriber, IterableStream.secondReader()));
            }
        }

        @Override
        public void close() {
            abandon();
        }
    }

    /** Hands on what is sent. */
    private final class Reading extends Demand {
        private final Flow.Subscriber<? super T> subscriber;
        private boolean told;

        Reading(Flow.Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        void emit() {
            while (isAsked() && !isCancelled()) {
                T item = poll();
                if (item == null) {
                    break;
                }
                takeOne();
                subscriber.onNext(item);
            }
            if (!told && !isCancelled() && isAtEnd()) {
                told = true;
                Throwable why = failure;
                if (why == null) {
                    subscriber.onComplete();
                } else {
                    subscriber.onError(why);
                }
            }
        }

        @Override
        void onCancel() {
            abandon();
        }

        @Override
        void onIllegalRequest(IllegalArgumentException problem) {
            cancel();
            subscriber.onError(problem);
        }
    }
}
