/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift;

import io.beckon.rpc.server.Route;
import io.beckon.rpc.server.Router;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What Thrift's clients call the methods of a server: {@code method} alone, or {@code service:method} as {@code TMultiplexedProtocol}
 * writes it, where the service has its full name, the last part of it, or what the acceptor was told.
 */
final class ServiceNames {
    static final char SEPARATOR = ':';

    /** Per name that a client may write, the routes that it may mean. */
    private final Map<String, List<Route<?, ?, ?>>> routes = new HashMap<>();

    private final TreeSet<String> services = new TreeSet<>();

    /**
     * @param router all that the server answers
     * @param aliases more names of services, with the full name of each
     * @param unnamed the full name of the service that is meant where none is written, or null if any is
     */
    ServiceNames(Router router, Map<String, String> aliases, @Nullable String unnamed) {
        Map<String, List<Route<?, ?, ?>>> found = new TreeMap<>();
        for (Route<?, ?, ?> route : router.routes()) {
            if (!route.method().kind().isStreaming()) {
                add(route, aliases, unnamed, found);
            }
        }
        found.forEach((name, meant) -> routes.put(name, List.copyOf(meant)));
        requireServed("the service that is meant where none is named", unnamed);
        aliases.values().forEach(service -> requireServed("the service of another name", service));
    }

    /** {@return what a name means, or null if nothing or no one thing} */
    @Nullable
    Route<?, ?, ?> find(String name) {
        List<Route<?, ?, ?>> meant = routes.get(name);
        return meant == null || meant.size() > 1 ? null : meant.get(0);
    }

    /** {@return why {@link #find} finds nothing} */
    String unknown(String name) {
        List<Route<?, ?, ?>> meant = routes.get(name);
        if (meant != null) {
            return "method '" + name + "' is in " + meant.get(0).method().service() + " and in "
                    + meant.get(1).method().service() + "; name the service (TMultiplexedProtocol)";
        }
        return "this server has no method '" + name + "' for Thrift in " + services;
    }

    /** {@return a method's name as answers have it, without the service} */
    static String method(String name) {
        return name.substring(name.indexOf(SEPARATOR) + 1);
    }

    private void add(
            Route<?, ?, ?> route,
            Map<String, String> aliases,
            @Nullable String unnamed,
            Map<String, List<Route<?, ?, ?>>> found) {
        String service = route.method().service();
        String method = route.method().name();
        services.add(service);
        if (unnamed == null || unnamed.equals(service)) {
            put(method, route, found);
        }
        put(service + SEPARATOR + method, route, found);
        String last = service.substring(service.lastIndexOf('.') + 1);
        if (!last.equals(service)) {
            put(last + SEPARATOR + method, route, found);
        }
        aliases.forEach((alias, full) -> {
            if (full.equals(service)) {
                put(alias + SEPARATOR + method, route, found);
            }
        });
    }

    private void requireServed(String what, @Nullable String service) {
        if (service != null && !services.contains(service)) {
            throw new IllegalStateException(
                    what + ", " + service + ", is not among those that the server has: " + services);
        }
    }

    private static void put(String name, Route<?, ?, ?> route, Map<String, List<Route<?, ?, ?>>> found) {
        found.computeIfAbsent(name, key -> new ArrayList<>()).add(route);
    }
}
