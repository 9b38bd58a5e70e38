/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.util.Objects;

/**
 * What a caller gives to a method that takes a stream.
 *
 * @param arguments all arguments but the stream
 * @param items the stream
 * @param <Q> the class of the arguments
 * @param <I> the class of an item
 */
public record Streaming<Q, I>(Q arguments, RpcStream<I> items) {
    /** Checks that there is a stream. */
    public Streaming {
        Objects.requireNonNull(items, "the stream of a call");
    }

    /** {@return the same arguments with another stream} */
    public <J> Streaming<Q, J> withItems(RpcStream<J> others) {
        return new Streaming<>(arguments, others);
    }
}
