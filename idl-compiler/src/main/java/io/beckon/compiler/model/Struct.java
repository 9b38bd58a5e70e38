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
 * A struct, union or exception: the three are alike but for what may be absent.
 *
 * @param kind which of the three
 * @param name as written
 * @param fields in the order written
 * @param reserved what it gave up
 * @param doc the doc comment, or null
 * @param annotations in the order written
 * @param span the place of the name
 */
public record Struct(
        Kind kind,
        String name,
        List<Field> fields,
        Reserved reserved,
        @Nullable String doc,
        List<Annotation> annotations,
        Span span)
        implements Definition {
    /** What a struct is. */
    public enum Kind {
        /** All its fields together. */
        STRUCT,
        /** One of its fields. */
        UNION,
        /** A struct that a method can throw. */
        EXCEPTION
    }

    /** Copies the lists. */
    public Struct {
        fields = List.copyOf(fields);
        annotations = List.copyOf(annotations);
    }
}
