/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load;

import io.beckon.benchmarks.codec.Payload;
import java.time.Duration;

/** Work to be given to every contender. */
interface Workload {
    /** {@return its name in tables and on the command line} */
    String name();

    /** {@return what the calls carry} */
    Payload<?> payload();

    /** {@return whether a contender can be given it} */
    default boolean suits(Contender contender) {
        return true;
    }

    /** {@return the work, with its connections made; its to be closed} */
    Session open(Contender contender, int port) throws Exception;

    /** Connections that calls go over. */
    interface Session extends AutoCloseable {
        /** {@return what was seen in about this time} @throws Exception if one call failed */
        Latencies run(Duration time) throws Exception;

        @Override
        void close();
    }
}
