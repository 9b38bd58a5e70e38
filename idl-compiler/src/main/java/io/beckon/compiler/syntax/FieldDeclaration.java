/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax;

import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a struct, a parameter, or an exception in {@code throws}.
 *
 * @param id its id, or null if none is written
 * @param presence the word before the type
 * @param type of what
 * @param name of it
 * @param defaultValue the value behind {@code =}, or null
 * @param doc the doc comment, or null
 * @param annotations in the order written
 */
public record FieldDeclaration(
        @Nullable Id id,
        Field.Presence presence,
        TypeExpression type,
        Name name,
        @Nullable ValueExpression defaultValue,
        @Nullable String doc,
        List<Annotation> annotations) {
    /**
     * A written id.
     *
     * @param number any number
     * @param span where
     */
    public record Id(long number, Span span) {}
}
