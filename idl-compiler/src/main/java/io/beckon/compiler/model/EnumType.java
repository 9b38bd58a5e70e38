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
 * An enum.
 *
 * @param name as written
 * @param members in the order written
 * @param reserved what it gave up
 * @param doc the doc comment, or null
 * @param annotations in the order written
 * @param span the place of the name
 */
public record EnumType(
        String name,
        List<Member> members,
        Reserved reserved,
        @Nullable String doc,
        List<Annotation> annotations,
        Span span)
        implements Definition {
    /**
     * One of its constants.
     *
     * @param name as written
     * @param number on the wire
     * @param doc the doc comment, or null
     * @param annotations in the order written
     * @param span the place of the name
     */
    public record Member(String name, int number, @Nullable String doc, List<Annotation> annotations, Span span)
            implements Documented {
        /** Copies the list. */
        public Member {
            annotations = List.copyOf(annotations);
        }
    }

    /** Copies the lists. */
    public EnumType {
        members = List.copyOf(members);
        annotations = List.copyOf(annotations);
    }
}
