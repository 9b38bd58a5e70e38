/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * The two ends of a connection as state machines: {@link io.beckon.protocol.ClientConnection} and
 * {@link io.beckon.protocol.ServerConnection}. Bytes and commands go in, events and bytes come out; sockets, threads and clocks are
 * the driver's. No class here is thread-safe unless it says so.
 */
@NullMarked
package io.beckon.protocol;

import org.jspecify.annotations.NullMarked;
