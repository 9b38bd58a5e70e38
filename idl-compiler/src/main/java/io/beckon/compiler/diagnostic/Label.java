/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;

/**
 * Another place that a diagnostic shows.
 *
 * @param span where
 * @param text why it matters: {@code first used here}
 */
public record Label(Span span, String text) {}
