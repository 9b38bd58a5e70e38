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
 * A field of a struct, a parameter of a method, or an exception that it declares.
 *
 * @param id the number on the wire; implicit ones are already given out
 * @param name as written
 * @param type of what
 * @param presence whether it may be absent
 * @param defaultValue what it is when absent, of the field's type, or null if none is given
 * @param doc the doc comment, or null
 * @param annotations in the order written
 * @param span the place of the name
 */
public record Field(
        int id,
        String name,
        Type type,
        Presence presence,
        @Nullable Value defaultValue,
        @Nullable String doc,
        List<Annotation> annotations,
        Span span)
        implements Documented {
    /** What the wire has room for; the smallest is 1, but for those that {@code .thrift} files leave out. */
    public static final int LARGEST_ID = Short.MAX_VALUE;

    /** What was written before the type. */
    public enum Presence {
        REQUIRED,
        OPTIONAL,
        /** Nothing: in {@code .rpc} the field is present, in {@code .thrift} it is as Apache Thrift has it. */
        UNMARKED
    }

    /** Copies the list. */
    public Field {
        annotations = List.copyOf(annotations);
    }
}
