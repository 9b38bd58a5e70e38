/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * Calls over sockets: {@link io.beckon.netty.RpcServer} answers them, {@link io.beckon.netty.RpcChannel} starts them. What the bytes
 * mean is known to {@link io.beckon.protocol} alone; here are threads, sockets and timers.
 */
@NullMarked
package io.beckon.netty;

import org.jspecify.annotations.NullMarked;
