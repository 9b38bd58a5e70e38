/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Span;
import java.util.List;

/** What is wrong with ids and names of fields, parameters and declared exceptions. */
public sealed interface FieldProblem extends Problem {
    /**
     * One id for two fields.
     *
     * @param id which
     * @param free an id that no field of the list has
     * @param again the name of the second
     * @param first the name of the first
     */
    record DuplicateFieldId(int id, long free, Span again, Span first) implements FieldProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(again, "RPC0301", "id %d of `%s` is taken".formatted(id, again.text()))
                    .label(first, "first used here")
                    .help("give `%s` an id that was never used, such as %d".formatted(again.text(), free));
        }
    }

    /**
     * One name for two fields.
     *
     * @param again the second
     * @param first the first
     */
    record DuplicateFieldName(Span again, Span first) implements FieldProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(again, "RPC0302", "the name `%s` is taken".formatted(again.text()))
                    .label(first, "first used here")
                    .help("rename one of them");
        }
    }

    /**
     * An id that the wire has no room for.
     *
     * @param span the id
     */
    record FieldIdOutOfRange(Span span) implements FieldProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0303", "%s is no field id".formatted(span.text()))
                    .help("ids lie between 1 and 32767");
        }
    }

    /**
     * A struct's field without an id.
     *
     * @param free an id that no field of the struct has
     * @param span the field's name
     */
    record FieldIdMissing(long free, Span span) implements FieldProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(span, "RPC0304", "`%s` has no id".formatted(span.text()))
                    .help("put `%d:` before its type".formatted(free));
        }
    }

    /**
     * An id of zero or less, for which Apache Thrift takes one of its own choice.
     *
     * @param given what it takes
     * @param span the written id
     */
    record FieldIdReplaced(int given, Span span) implements FieldProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(
                            span,
                            "RPC0305",
                            Severity.WARNING,
                            "%s is no field id; %d is used, as Apache Thrift does".formatted(span.text(), given))
                    .help("write the id that is meant; changing the one that is used changes the bytes on the wire");
        }
    }

    /**
     * Some of a method's parameters have ids.
     *
     * @param span a parameter's name without
     * @param other a parameter's name with
     */
    record MixedParameterIds(Span span, Span other) implements FieldProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.error(
                            span, "RPC0306", "`%s` has no id, but others in this list do".formatted(span.text()))
                    .label(other, "this one has an id")
                    .help("give all of them ids, or none: then they count from 1");
        }
    }

    /**
     * A union's field that must be there.
     *
     * @param span the field's name
     */
    record RequiredInUnion(Span span) implements FieldProblem {
        @Override
        public Diagnostic diagnostic() {
            return Diagnostic.at(
                            span,
                            "RPC0307",
                            Severity.unlessThrift(span),
                            "`%s` cannot be required: a union holds one of its fields".formatted(span.text()))
                    .help("remove `required`");
        }
    }

    /**
     * A struct that needs itself.
     *
     * @param struct its name
     * @param circle the fields that lead from it back to it
     */
    record EndlessStruct(String struct, List<Span> circle) implements FieldProblem {
        @Override
        public Diagnostic diagnostic() {
            String message = "`%s` holds itself: no value of it can be built".formatted(struct);
            return Circles.show(Diagnostic.error(circle.get(0), "RPC0308", message), circle, "by way of this")
                    .help("make one of these fields `optional`");
        }
    }
}
