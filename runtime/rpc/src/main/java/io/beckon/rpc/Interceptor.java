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
 * Stands around calls, at a client or a server, with or without streams: those are the arguments' or the result's part. It may look, wait,
 * change what goes in or comes out, answer itself, or try again. Safe for any number of threads.
 */
@FunctionalInterface
public interface Interceptor {
    /**
     * Has a call go on by {@link Invocation#proceed}, or not. What it throws, and what the stage fails with, is how the call ends.
     *
     * @param call not to be kept beyond the stage that is returned
     * @return the result to come
     */
    <Q, R extends @Nullable Object> CompletionStage<R> intercept(Invocation<Q, R> call);
}
