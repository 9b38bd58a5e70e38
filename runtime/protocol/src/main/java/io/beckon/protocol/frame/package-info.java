/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
/**
 * What stands on the wire: {@link io.beckon.protocol.frame.Preface} once in each direction, then {@link io.beckon.protocol.frame.Frame}s,
 * one class a frame. The specification is {@code docs/protocol.md}.
 */
@NullMarked
package io.beckon.protocol.frame;

import org.jspecify.annotations.NullMarked;
