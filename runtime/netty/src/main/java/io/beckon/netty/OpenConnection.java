/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty;

import java.time.Duration;

/** A connection of a server, as the server sees it when it closes. Both methods return at once, on any thread. */
public interface OpenConnection {
    /**
     * Takes no new calls, lets those end that have begun, and closes then.
     *
     * @param grace how long the server will wait for that
     */
    void drain(Duration grace);

    /**
     * Closes with calls open.
     *
     * @param why for the peer
     */
    void closeNow(String why);
}
