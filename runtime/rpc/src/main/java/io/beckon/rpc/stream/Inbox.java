/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.stream;

import io.beckon.codec.Codec;
import io.beckon.codec.DecodeLimits;
import io.beckon.rpc.DeclaredException;
import io.beckon.rpc.RpcException;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Items that have come and wait for their reader, who decodes them. They are kept in the heap, so that a reader who forgets them leaks
 * nothing; how many come is for the peer's credit to bound, of which the reader gives back what it has taken.
 *
 * @param <T> the class of an item
 */
public final class Inbox<T> implements RpcStream<T> {
    private static final int FIRST_BYTES = 512;

    /** Many small items share a buffer up to this size. */
    private static final int CHUNK = 1 << 14;

    private final String what;
    private final Codec<T> codec;
    private final Executor executor;
    private final StreamCarrier carrier;
    private final int reportEvery;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Queue<ByteBuf> chunks = new ArrayDeque<>();
    private @Nullable ByteBuf last;
    private @Nullable Throwable failure;
    private boolean ended;
    private boolean closed;

    /** Whether the reader closed it before it ended, and is told nothing more. */
    private boolean abandoned;

    private boolean read;
    private volatile @Nullable Handing subscriber;

    /** What the reader is at; its thread's alone, as the rest. */
    private ByteBuf current = Unpooled.EMPTY_BUFFER;

    private int taken;

    /**
     * @param what names the call in messages
     * @param codec how an item travels
     * @param window how many bytes the peer may send ahead
     * @param executor runs subscribers
     * @param carrier is told what is taken
     */
    public Inbox(String what, Codec<T> codec, int window, Executor executor, StreamCarrier carrier) {
        this.what = what;
        this.codec = codec;
        this.reportEvery = window / 4;
        this.executor = executor;
        this.carrier = carrier;
    }

    /** An item has come, which stays the caller's. By one thread at a time, as {@link #end} and {@link #fail}. */
    public void add(ByteBuf item) {
        lock.lock();
        try {
            if (ended || closed) {
                return;
            }
            int size = item.readableBytes();
            ByteBuf chunk = last;
            if (chunk == null || chunk.writerIndex() + size > CHUNK) {
                chunk = Unpooled.buffer(Math.max(FIRST_BYTES, Math.min(size + Integer.BYTES, CHUNK)));
                chunks.add(chunk);
                last = chunk;
            }
            chunk.writeInt(size).writeBytes(item, item.readerIndex(), size);
            news.signal();
        } finally {
            lock.unlock();
        }
        tell();
    }

    /** No more will come. */
    public void end() {
        finish(null);
    }

    /** No more will come, because of a failure, which the reader learns behind what has come before. */
    public void fail(Throwable why) {
        finish(why);
    }

    /** As {@link #fail}, and the reader learns it at once. */
    public void abort(Throwable why) {
        lock.lock();
        try {
            if (!ended) {
                chunks.clear();
                last = null;
            }
        } finally {
            lock.unlock();
        }
        finish(why);
    }

    @Override
    public Iterator<T> iterator() {
        takeReader();
        return new Waiting();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> to) {
        Objects.requireNonNull(to, "subscriber");
        Handing handing = new Handing(to);
        try {
            takeReader();
        } catch (IllegalStateException e) {
            to.onSubscribe(handing);
            to.onError(e);
            return;
        }
        to.onSubscribe(handing);
        subscriber = handing;
        handing.tell();
    }

    @Override
    public void close() {
        boolean stop;
        lock.lock();
        try {
            stop = !ended && !closed;
            abandoned |= stop;
            closed = true;
            chunks.clear();
            last = null;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        if (stop) {
            carrier.stop();
        }
    }

    @Override
    public String toString() {
        return "RpcStream[" + what + "]";
    }

    private void takeReader() {
        lock.lock();
        try {
            if (read) {
                throw new IllegalStateException(what + ": a stream has one reader, and this one has it already");
            }
            read = true;
        } finally {
            lock.unlock();
        }
    }

    private void finish(@Nullable Throwable why) {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            ended = true;
            failure = why;
            news.signalAll();
        } finally {
            lock.unlock();
        }
        tell();
    }

    private void tell() {
        Handing handing = subscriber;
        if (handing != null) {
            handing.tell();
        }
    }

    /** {@return whether an item is there now} By the reader. */
    private boolean hasItem() {
        if (current.isReadable()) {
            return true;
        }
        lock.lock();
        try {
            return takeChunk();
        } finally {
            lock.unlock();
        }
    }

    private boolean takeChunk() {
        ByteBuf chunk = closed ? null : chunks.poll();
        if (chunk == null) {
            return false;
        }
        if (chunk == last) {
            last = null;
        }
        current = chunk;
        return true;
    }

    private T take() {
        int size = current.readInt();
        T item;
        try {
            item = carrier.form().decode(codec, current.readSlice(size), DecodeLimits.DEFAULT);
        } catch (RuntimeException e) {
            close();
            current = Unpooled.EMPTY_BUFFER;
            String text = what + ": an item of the stream cannot be read: " + e.getMessage();
            throw new RpcException(Status.of(StatusCode.INTERNAL, text), e);
        }
        taken += size;
        if (taken >= reportEvery) {
            carrier.taken(taken);
            taken = 0;
        }
        return item;
    }

    /** Waits for items. */
    private final class Waiting implements Iterator<T> {
        @Override
        public boolean hasNext() {
            if (current.isReadable()) {
                return true;
            }
            lock.lock();
            try {
                while (!takeChunk()) {
                    if (closed) {
                        return false;
                    }
                    if (ended) {
                        return endOrThrow();
                    }
                    if (!carrier.passTime()) {
                        news.await();
                    }
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                close();
                throw new RpcException(
                        Status.of(StatusCode.CANCELLED, what + ": the thread that read the stream was interrupted"), e);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException(what + ": the stream has ended");
            }
            return take();
        }

        private boolean endOrThrow() {
            if (failure == null) {
                return false;
            }
            if (failure instanceof RpcException || failure instanceof DeclaredException) {
                failure.fillInStackTrace();
                throw (RuntimeException) failure;
            }
            throw new RpcException(Status.of(StatusCode.UNKNOWN, what + ": " + failure), failure);
        }
    }

    /** Hands items on to a subscriber, as many as it asks for, on the executor. */
    private final class Handing implements Flow.Subscription, Runnable {
        private final Flow.Subscriber<? super T> to;
        private final AtomicLong asked = new AtomicLong();
        private final AtomicInteger events = new AtomicInteger();
        private boolean over;

        Handing(Flow.Subscriber<? super T> to) {
            this.to = to;
        }

        @Override
        public void request(long items) {
            if (items <= 0) {
                abort(new IllegalArgumentException("at least one item is asked for, not " + items));
                return;
            }
            asked.accumulateAndGet(items, (have, more) -> have + more < 0 ? Long.MAX_VALUE : have + more);
            tell();
        }

        @Override
        public void cancel() {
            close();
        }

        void tell() {
            if (events.getAndIncrement() == 0) {
                try {
                    executor.execute(this);
                } catch (RejectedExecutionException e) {
                    run(); // somebody waits for it, and there is no better thread left
                }
            }
        }

        @Override
        public void run() {
            int seen = events.get();
            while (seen != 0) {
                try {
                    hand();
                } catch (Throwable e) {
                    over = true;
                    close();
                    to.onError(e);
                }
                seen = events.addAndGet(-seen);
            }
        }

        private void hand() {
            while (!over && asked.get() > 0 && hasItem()) {
                asked.updateAndGet(now -> now == Long.MAX_VALUE ? now : now - 1);
                to.onNext(take());
            }
            if (!over && isAtEnd()) {
                over = true;
                if (failure == null) {
                    to.onComplete();
                } else {
                    to.onError(failure);
                }
            }
        }

        private boolean isAtEnd() {
            lock.lock();
            try {
                over |= abandoned;
                return !over && ended && chunks.isEmpty() && !current.isReadable();
            } finally {
                lock.unlock();
            }
        }
    }
}
