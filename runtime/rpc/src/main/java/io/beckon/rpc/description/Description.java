/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.description;

import io.beckon.rpc.Channel;
import io.beckon.rpc.Service;
import io.beckon.rpc.ServiceDescriptor;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Tells what a server serves, to tools that have no schema of it. */
@SuppressWarnings("doclint:missing")
@NullMarked
public interface Description extends Service {
    /** How an implementation is served. */
    ServiceDescriptor<Description> SERVICE = DescriptionWire.SERVICE;

    /**
     * The full names of the services, sorted.
     *
     * @return the result
     */
    List<String> services();

    /**
     * A service by its full name. Fails with NOT_FOUND where the server has none of that name.
     *
     * @param service parameter 1
     * @return the result
     */
    ServiceDescription describe(String service);

    /** {@return a client} It is as thread-safe as the channel and needs no closing. */
    static Description client(Channel channel) {
        return new DescriptionWire.Client(channel);
    }
}
