/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * Values to bytes and back. {@link io.beckon.codec.Codec} says how one type is written, {@link io.beckon.codec.WireWriter} and
 * {@link io.beckon.codec.WireReader} are the only places that know varints, field headers and bounds.
 */
@NullMarked
package io.beckon.codec;

import org.jspecify.annotations.NullMarked;
