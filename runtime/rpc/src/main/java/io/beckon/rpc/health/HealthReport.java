/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.health;

import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a server answers to who asks whether it takes calls, as gRPC's health protocol has it: the state of each service by its full name,
 * and of the whole server by an empty one. Safe for any number of threads.
 */
public final class HealthReport implements Health {
    /** The name that stands for the whole server. */
    public static final String SERVER = "";

    private final Map<String, ServingStatus> statuses = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /**
     * Says that the server and these services take calls.
     *
     * @param services their full names
     */
    public HealthReport(Collection<String> services) {
        statuses.put(SERVER, ServingStatus.SERVING);
        services.forEach(each -> statuses.put(each, ServingStatus.SERVING));
    }

    /**
     * {@return the state of a service, or of the server}
     *
     * @throws io.beckon.rpc.RpcException with NOT_FOUND if there is no such service
     */
    @Override
    public ServingStatus check(String service) {
        ServingStatus status = statuses.get(service);
        if (status == null) {
            String text = "this server says nothing about the health of '" + service + "'";
            throw Status.of(StatusCode.NOT_FOUND, text).toException();
        }
        return stopped ? ServingStatus.NOT_SERVING : status;
    }

    /**
     * Changes what is said of one service, or of the server; the others stay as they are.
     *
     * @param service its full name, or {@link #SERVER}; any other name is one that clients may ask for from now on
     * @throws IllegalArgumentException if the status is {@link ServingStatus#UNRECOGNIZED}
     */
    public void set(String service, ServingStatus status) {
        Objects.requireNonNull(service, "service");
        if (Objects.requireNonNull(status, "status") == ServingStatus.UNRECOGNIZED) {
            throw new IllegalArgumentException("a service is SERVING or NOT_SERVING; UNRECOGNIZED cannot be sent");
        }
        statuses.put(service, status);
    }

    /** Says NOT_SERVING of everything from now on, whatever is {@link #set}: for a while before a server closes, which says it then anyway. */
    public void stop() {
        stopped = true;
    }
}
