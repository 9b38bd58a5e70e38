/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc.server;

import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.Status;
import io.beckon.rpc.StatusCode;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong in a server's own code: the log gets all of it, the peer a number to ask for. */
final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    /** Logs a failure under a new id. {@return the status that tells the peer the id and nothing else} */
    static Status report(MethodDescriptor<?, ?> method, Throwable failure) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("incident {}: {} failed", id, method, failure);
        return Status.of(StatusCode.INTERNAL, "the server failed; its log tells why under incident " + id);
    }
}
