/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * The ends of streams between users' threads and a connection's: an {@link io.beckon.rpc.stream.Inbox} keeps what has come until it is
 * read, an {@link io.beckon.rpc.stream.Outbox} what is to go, both within bounds. For what carries calls; users need nothing of it.
 */
@NullMarked
package io.beckon.rpc.stream;

import org.jspecify.annotations.NullMarked;
