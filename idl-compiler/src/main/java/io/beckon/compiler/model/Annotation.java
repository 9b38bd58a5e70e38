/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

import io.beckon.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A note such as {@code (timeout = "2s")} or {@code (readonly)}.
 *
 * @param name dotted as written
 * @param value the text behind {@code =}, unquoted, or null for a bare name
 * @param span the place of its name
 * @param valueSpan the place of the text behind {@code =}, quotes included, or null for a bare name
 */
public record Annotation(
        String name,
        @Nullable String value,
        Span span,
        @Nullable Span valueSpan) {
    /** {@return the place of its value, or of its name if it has none} */
    public Span place() {
        return valueSpan == null ? span : valueSpan;
    }
}
