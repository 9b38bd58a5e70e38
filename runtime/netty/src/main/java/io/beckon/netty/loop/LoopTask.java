/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.netty.loop;

/** Something to do on an event loop. */
public interface LoopTask {
    /** Does it, on the loop; a flush follows. */
    void run();

    /** The loop has ended. On any thread. */
    default void rejected() {}
}
