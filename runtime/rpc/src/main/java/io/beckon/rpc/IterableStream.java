/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A stream of what a program can iterate; whoever asks for items has its thread do so. */
final class IterableStream<T> implements RpcStream<T> {
    private final Iterable<? extends T> items;
    private final Runnable atEnd;
    private final AtomicBoolean read = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    IterableStream(Iterable<? extends T> items, Runnable atEnd) {
        this.items = Objects.requireNonNull(items, "items");
        this.atEnd = atEnd;
    }

    @Override
    public Iterator<T> iterator() {
        if (!read.compareAndSet(false, true)) {
            throw secondReader();
        }
        Iterator<? extends T> each = items.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = !closed.get() && each.hasNext();
                if (!more) {
                    close();
                }
                return more;
            }

            @Override
            public T next() {
                return each.next();
            }
        };
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        subscriber.onSubscribe(
                read.compareAndSet(false, true) ? new Reading(subscriber) : new Refusal(subscriber, secondReader()));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            atEnd.run();
        }
    }

    static IllegalStateException secondReader() {
        return new IllegalStateException("a stream has one reader, and this one has it already");
    }

    /** Reads as much as is asked for. */
    private final class Reading extends Demand {
        private final Flow.Subscriber<? super T> subscriber;
        private @Nullable Iterator<? extends T> each;
        private boolean ended;

        Reading(Flow.Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        void emit() {
            try {
                Iterator<? extends T> from = each == null ? items.iterator() : each;
                each = from;
                while (!ended && isAsked() && !isCancelled()) {
                    if (!from.hasNext()) {
                        ended = true;
                        close();
                        subscriber.onComplete();
                        return;
                    }
                    takeOne();
                    subscriber.onNext(from.next());
                }
            } catch (Throwable e) {
                ended = true;
                close();
                subscriber.onError(e);
            }
        }

        @Override
        void onCancel() {
            close();
        }

        @Override
        void onIllegalRequest(IllegalArgumentException problem) {
            cancel();
            subscriber.onError(problem);
        }
    }

    /** The subscription of who comes too late. */
    static final class Refusal extends Demand {
        private final Flow.Subscriber<?> subscriber;
        private final RuntimeException why;
        private boolean told;

        Refusal(Flow.Subscriber<?> subscriber, RuntimeException why) {
            this.subscriber = subscriber;
            this.why = why;
        }

        @Override
        void emit() {
            if (!told) {
                told = true;
                subscriber.onError(why);
            }
        }

        @Override
        void onCancel() {}

        @Override
        void onIllegalRequest(IllegalArgumentException problem) {
            drain();
        }
    }
}
