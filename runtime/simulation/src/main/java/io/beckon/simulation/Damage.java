/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.simulation;

/**
 * One thing that goes wrong at one byte of what a host writes.
 *
 * @param host who writes
 * @param offset how many bytes of its first connection come before
 * @param kind what goes wrong there
 */
record Damage(String host, long offset, Kind kind) {
    enum Kind {
        /** The connection is cut, and both ends learn of it. */
        RESET,
        /** The host writes no more, as if it had closed its direction. */
        FINISH,
        /** Nothing comes any more, and nobody is told. */
        STALL,
        /** The byte is another. */
        FLIP
    }

    boolean hits(String writer, long start, int bytes) {
        return host.equals(writer) && start <= offset && offset < start + bytes;
    }
}
