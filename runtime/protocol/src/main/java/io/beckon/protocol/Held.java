/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.protocol;

/** How many bytes of messages a connection holds, kept up as they come and go. */
final class Held {
    private long incoming;
    private long outgoing;
    private long running;
    private int partial;

    /** Messages on their way in, and what waits for its reader or for a handler to begin. */
    void incoming(long more) {
        incoming += more;
    }

    /** Answers and items that have not been written. */
    void outgoing(long more) {
        outgoing += more;
    }

    /** Arguments of calls whose handlers have begun or wait for a thread, and have not ended. */
    void running(long more) {
        running += more;
    }

    /** Messages of which a part has come. */
    void partial(int more) {
        partial += more;
    }

    long outgoing() {
        return outgoing;
    }

    long all() {
        return incoming + outgoing + running;
    }

    /** {@return what is free when the connection ends, while handlers may go on} */
    long releasable() {
        return incoming + outgoing;
    }

    int partial() {
        return partial;
    }
}
