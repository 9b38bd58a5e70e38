/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * How a method of an implementation is called, in one of two forms.
 *
 * @param <S> the implementation's interface
 * @param <Q> the arguments
 * @param <R> the result
 */
public sealed interface Handler<S, Q, R extends @Nullable Object> {
    /**
     * Returns the result; may block.
     *
     * @param <S> the implementation's interface
     * @param <Q> the arguments
     * @param <R> the result
     */
    @FunctionalInterface
    non-sealed interface Blocking<S, Q, R extends @Nullable Object> extends Handler<S, Q, R> {
        /** Calls the method. */
        R call(S implementation, Q arguments);
    }

    /**
     * Returns at once, and the result later.
     *
     * @param <S> the implementation's interface
     * @param <Q> the arguments
     * @param <R> the result
     */
    @FunctionalInterface
    non-sealed interface Async<S, Q, R extends @Nullable Object> extends Handler<S, Q, R> {
        /** Calls the method. */
        CompletionStage<R> call(S implementation, Q arguments);
    }
}
