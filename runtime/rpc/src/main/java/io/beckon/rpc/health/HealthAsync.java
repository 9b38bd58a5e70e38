/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.health;

import io.beckon.rpc.Channel;
import io.beckon.rpc.Service;
import io.beckon.rpc.ServiceDescriptor;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullMarked;

/** Tells whether a server takes calls, to who sends it some. */
@SuppressWarnings("doclint:missing")
@NullMarked
public interface HealthAsync extends Service {
    /** How an implementation is served. */
    ServiceDescriptor<HealthAsync> SERVICE = HealthWire.ASYNC_SERVICE;

    /**
     * How a service is, by its full name, or the whole server, by an empty one. Fails with NOT_FOUND where the server has no
     * such service.
     *
     * @param service parameter 1
     * @return the result to come
     */
    CompletionStage<ServingStatus> check(String service);

    /** {@return a client} It is as thread-safe as the channel and needs no closing. */
    static HealthAsync client(Channel channel) {
        return new HealthWire.AsyncClient(channel);
    }
}
