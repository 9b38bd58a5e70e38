/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/** A server under attack: whether those who only cost are closed, and others go on meanwhile. */
@NullMarked
package io.beckon.benchmarks.attack;

import org.jspecify.annotations.NullMarked;
