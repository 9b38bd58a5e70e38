/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax;

import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Reserved;
import io.beckon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum.
 *
 * @param name of it
 * @param members in the order written
 * @param reserved what it gave up
 * @param doc the doc comment, or null
 * @param annotations in the order written
 */
public record EnumDeclaration(
        Name name,
        List<Member> members,
        Reserved reserved,
        @Nullable String doc,
        List<Annotation> annotations) implements DefinitionDeclaration {
    /**
     * One of its constants.
     *
     * @param name of it
     * @param number its number, or null if none is written
     * @param doc the doc comment, or null
     * @param annotations in the order written
     */
    public record Member(
            Name name, @Nullable Number number, @Nullable String doc, List<Annotation> annotations) {}

    /**
     * A written number.
     *
     * @param value any number
     * @param span where
     */
    public record Number(long value, Span span) {}
}
