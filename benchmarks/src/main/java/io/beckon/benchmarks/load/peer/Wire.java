/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.benchmarks.load.peer;

/** What a contender's connections are made of. */
public enum Wire {
    /** TCP as it comes. */
    PLAIN,
    /** TCP, and event loops that never sleep. */
    BUSY,
    /** TLS over TCP. */
    TLS
}
