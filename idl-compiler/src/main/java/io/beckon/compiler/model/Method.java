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
 * A method of a service.
 *
 * @param name as written
 * @param result what it returns, or null for void
 * @param oneway whether no answer is sent
 * @param parameters in the order written
 * @param exceptions what it throws, in the order written
 * @param doc the doc comment, or null
 * @param annotations in the order written
 * @param span the place of the name
 */
public record Method(
        String name,
        @Nullable Type result,
        boolean oneway,
        List<Field> parameters,
        List<Field> exceptions,
        @Nullable String doc,
        List<Annotation> annotations,
        Span span)
        implements Documented {
    /** Copies the lists. */
    public Method {
        parameters = List.copyOf(parameters);
        exceptions = List.copyOf(exceptions);
        annotations = List.copyOf(annotations);
    }
}
