/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * How calls are answered, whatever protocol brought them: a {@link io.beckon.rpc.server.Router} finds what answers a name, a
 * {@link io.beckon.rpc.server.Dispatcher} has it answered. For what implements a protocol; users need nothing of it.
 */
@NullMarked
package io.beckon.rpc.server;

import org.jspecify.annotations.NullMarked;
