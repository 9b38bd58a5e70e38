/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * Values of types that are known by their descriptors alone, and how they travel. A base value is what generated code has (an
 * {@link java.lang.Integer}, {@link io.beckon.codec.Bytes}, {@link java.time.Instant}), lists, sets and maps are {@code java.util}'s, and the rest is
 * {@link io.beckon.codec.dynamic.DynamicStruct}, {@link io.beckon.codec.dynamic.DynamicUnion} and {@link io.beckon.codec.dynamic.DynamicEnum}.
 */
@NullMarked
package io.beckon.codec.dynamic;

import org.jspecify.annotations.NullMarked;
