/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** Tells what a server serves, to tools: {@link io.beckon.rpc.description.Description}, as {@code beckon/description.rpc} has it. */
@NullMarked
package io.beckon.rpc.description;

import org.jspecify.annotations.NullMarked;
