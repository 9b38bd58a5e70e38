/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import io.beckon.protocol.Limit;
import io.beckon.protocol.ListenerLimits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is connected to a server, by number and by address. Safe for any number of threads. */
final class Census {
    private final ListenerLimits limits;
    private final Map<InetAddress, Integer> byAddress = new HashMap<>();
    private int all;

    Census(ListenerLimits limits) {
        this.limits = limits;
    }

    /** Lets a connection in, which then has to {@link #leave}. {@return the limit that keeps it out, or null} */
    synchronized @Nullable Limit enter(@Nullable SocketAddress from) {
        if (all >= limits.maxConnections()) {
            return Limit.CONNECTIONS;
        }
        InetAddress address = address(from);
        if (address != null) {
            int others = byAddress.getOrDefault(address, 0);
            if (others >= limits.maxPerAddress()) {
                return Limit.CONNECTIONS_PER_ADDRESS;
            }
            byAddress.put(address, others + 1);
        }
        all++;
        return null;
    }

    synchronized void leave(@Nullable SocketAddress from) {
        all--;
        InetAddress address = address(from);
        if (address != null) {
            byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        }
    }

    private static @Nullable InetAddress address(@Nullable SocketAddress from) {
        return from instanceof InetSocketAddress internet ? internet.getAddress() : null;
    }
}
