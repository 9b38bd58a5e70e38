/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import static io.beckon.compiler.check.AnnotationValues.require;

import io.beckon.compiler.check.Annotated.Place;
import io.beckon.compiler.diagnostic.AnnotationProblem;
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.link.TypeNames;
import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Type;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What {@code min}, {@code max}, {@code size} and {@code pattern} say fits the type of the field or parameter, and can be met. */
final class FieldBounds implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        Annotated.of(program)
                .filter(annotated -> annotated.place() == Place.FIELD || annotated.place() == Place.PARAMETER)
                .forEach(annotated -> {
                    Type type = annotated.type();
                    if (type != null && !(type instanceof Type.Unresolved)) {
                        annotated.annotations().forEach(annotation -> check(annotation, type, diagnostics));
                        checkBounds(annotated, type, diagnostics);
                    }
                });
    }

    private static void check(Annotation annotation, Type type, Diagnostics diagnostics) {
        KnownAnnotation known = KnownAnnotation.find(annotation.name());
        if (known == KnownAnnotation.MIN || known == KnownAnnotation.MAX) {
            if (isFor(BoundedTypes.hasNumbers(type), "numbers", annotation, type, diagnostics)) {
                String due = "a number that fits into `%s`".formatted(TypeNames.of(type));
                require(BoundedTypes.number(type, annotation.value()) != null, due, annotation, diagnostics);
            }
        } else if (known == KnownAnnotation.SIZE) {
            if (isFor(BoundedTypes.hasSize(type), "texts, bytes and containers", annotation, type, diagnostics)) {
                String due = "a size or a range of sizes: \"5\", \"1..10\" or \"1..\"";
                require(BoundedTypes.isSize(annotation.value()), due, annotation, diagnostics);
            }
        } else if (known == KnownAnnotation.PATTERN) {
            if (isFor(type == Type.Base.STRING, "strings", annotation, type, diagnostics)) {
                checkPattern(annotation, diagnostics);
            }
        }
    }

    private static boolean isFor(
            boolean fits, String types, Annotation annotation, Type type, Diagnostics diagnostics) {
        if (!fits) {
            diagnostics.report(
                    new AnnotationProblem.WrongType(annotation.name(), types, TypeNames.of(type), annotation.span()));
        }
        return fits;
    }

    private static void checkPattern(Annotation annotation, Diagnostics diagnostics) {
        String pattern = annotation.value();
        require(pattern != null, "a regular expression in quotes", annotation, diagnostics);
        @Nullable String problem = pattern == null ? null : LinearPattern.problem(pattern);
        if (problem != null) {
            diagnostics.report(new AnnotationProblem.WrongPattern(problem, annotation.place()));
        }
    }

    private static void checkBounds(Annotated annotated, Type type, Diagnostics diagnostics) {
        Annotation min = annotated.find(KnownAnnotation.MIN.text());
        Annotation max = annotated.find(KnownAnnotation.MAX.text());
        if (min == null || max == null) {
            return;
        }
        BigDecimal lower = BoundedTypes.number(type, min.value());
        BigDecimal upper = BoundedTypes.number(type, max.value());
        if (lower != null && upper != null && lower.compareTo(upper) > 0) {
            diagnostics.report(new AnnotationProblem.EmptyBounds(max.place(), min.place()));
        }
    }
}
