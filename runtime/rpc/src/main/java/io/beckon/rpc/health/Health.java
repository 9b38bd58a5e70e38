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
import org.jspecify.annotations.NullMarked;

/** Tells whether a server takes calls, to who sends it some. */
@SuppressWarnings("doclint:missing")
@NullMarked
public interface Health extends Service {
    /** How an implementation is served. */
    ServiceDescriptor<Health> SERVICE = HealthWire.SERVICE;

    /**
     * How a service is, by its full name, or the whole server, by an empty one. Fails with NOT_FOUND where the server has no
     * such service.
     *
     * @param service parameter 1
     * @return the result
     */
    ServingStatus check(String service);

    /** {@return a client} It is as thread-safe as the channel and needs no closing. */
    static Health client(Channel channel) {
        return new HealthWire.Client(channel);
    }
}
