/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * Whether a server and its services take calls: what is generated from {@code beckon/health.rpc}, and {@link io.beckon.rpc.health.HealthReport},
 * which every server answers with.
 */
@NullMarked
package io.beckon.rpc.health;

import org.jspecify.annotations.NullMarked;
