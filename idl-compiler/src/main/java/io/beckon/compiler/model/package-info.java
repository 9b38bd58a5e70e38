/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** The linked schema: what was meant, with every name resolved. Knows neither syntax nor Java. */
@NullMarked
package io.beckon.compiler.model;

import org.jspecify.annotations.NullMarked;
