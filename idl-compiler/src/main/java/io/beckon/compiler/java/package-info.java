/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** What a schema becomes in Java: names, types, imports, and a view record for each template. */
@NullMarked
package io.beckon.compiler.java;

import org.jspecify.annotations.NullMarked;
