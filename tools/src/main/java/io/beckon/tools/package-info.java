/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** The command line for running servers: {@link io.beckon.tools.Main}. */
@NullMarked
package io.beckon.tools;

import org.jspecify.annotations.NullMarked;
