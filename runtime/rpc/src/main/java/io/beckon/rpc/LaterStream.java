/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A stream that is still to come. */
record LaterStream<T>(CompletableFuture<RpcStream<T>> stage) implements RpcStream<T> {
    @Override
    public Iterator<T> iterator() {
        return BlockingCall.await(stage, "the stream").iterator();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        stage.whenComplete((stream, failure) -> {
            if (failure == null) {
                stream.subscribe(subscriber);
            } else {
                subscriber.onSubscribe(
                        new IterableStream.Refusal(subscriber, BlockingCall.rethrown(failure, "the stream")));
            }
        });
    }

    @Override
    public void close() {
        stage.whenComplete((stream, failure) -> {
            if (failure == null) {
                stream.close();
            }
        });
    }
}
