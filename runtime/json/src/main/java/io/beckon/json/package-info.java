/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * Values of generated code, and dynamic ones, to JSON and back. {@link io.beckon.json.JsonCodec} is where to begin; the project's docs/json.md
 * has the mapping.
 */
@NullMarked
package io.beckon.json;

import org.jspecify.annotations.NullMarked;
