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
 * A service.
 *
 * @param name as written
 * @param parent the service that it extends, or null
 * @param methods its own, in the order written
 * @param doc the doc comment, or null
 * @param annotations in the order written
 * @param span the place of the name
 */
public record Service(
        String name,
        @Nullable DefinitionKey parent,
        List<Method> methods,
        @Nullable String doc,
        List<Annotation> annotations,
        Span span)
        implements Definition {
    /** Copies the lists. */
    public Service {
        methods = List.copyOf(methods);
        annotations = List.copyOf(annotations);
    }
}
