/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Limits;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ChannelBuilder} was told, for the channel that is made of it.
 *
 * @param connector makes its connections; the channel closes it
 * @param limits what it takes
 * @param timeout how long calls may take whose caller and whose schema say nothing, or null if nothing was said here either
 * @param callbacks completes the futures of asynchronous calls
 * @param ownCallbacks the same if the channel is to shut it down when it closes, or null
 */
public record ChannelSetup(
        Connector connector,
        Limits limits,
        @Nullable Duration timeout,
        Executor callbacks,
        @Nullable ExecutorService ownCallbacks) {}
