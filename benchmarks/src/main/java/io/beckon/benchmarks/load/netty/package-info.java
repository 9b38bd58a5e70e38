/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** What the network allows: echoes and a smallest RPC, written on Netty for nothing but this comparison. */
@NullMarked
package io.beckon.benchmarks.load.netty;

import org.jspecify.annotations.NullMarked;
