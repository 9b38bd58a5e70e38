/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */

/** Messages that are compressed where both ends say so: which algorithms there are, and what is done with a message's bytes. */
@NullMarked
package io.beckon.protocol.compression;

import org.jspecify.annotations.NullMarked;
