/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

import io.beckon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named value.
 *
 * @param name as written
 * @param type of what
 * @param value evaluated, of that type; {@link Value.Invalid} after an error
 * @param doc the doc comment, or null
 * @param annotations in the order written
 * @param span the place of the name
 */
public record Constant(
        String name, Type type, Value value, @Nullable String doc, List<Annotation> annotations, Span span)
        implements Definition {
    /** Copies the list. */
    public Constant {
        annotations = List.copyOf(annotations);
    }
}
