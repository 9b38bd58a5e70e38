/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * Interceptors that most servers want: {@link io.beckon.rpc.intercept.CallLog} writes down each call,
 * {@link io.beckon.rpc.intercept.Authentication} finds out who calls, {@link io.beckon.rpc.intercept.Authorization} who may.
 */
@NullMarked
package io.beckon.rpc.intercept;

import org.jspecify.annotations.NullMarked;
