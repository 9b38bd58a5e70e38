/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.AnnotationProblem;
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Texts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Annotations that are true or not have no value, a timeout has one above zero, and a size has a unit. Others are up to {@link FieldBounds}. */
final class AnnotationValues implements Rule {
    /** What every peer takes without being asked. */
    private static final long SHORTEST_MAX_MESSAGE = 1 << 16;

    private static final long LONGEST_MAX_MESSAGE = 1 << 30;

    @Override
    public void check(Program program, Diagnostics diagnostics) {
        Annotated.of(program).forEach(annotated -> {
            for (Annotation annotation : annotated.annotations()) {
                KnownAnnotation known = KnownAnnotation.find(annotation.name());
                if (known != null && known.places.contains(annotated.place())) {
                    check(annotation, known, diagnostics);
                }
            }
        });
    }

    private static void check(Annotation annotation, KnownAnnotation known, Diagnostics diagnostics) {
        switch (known) {
            case READONLY, IDEMPOTENT, ONCE, INLINE, SENSITIVE ->
                require(annotation.value() == null, "no value", annotation, diagnostics);
            case TIMEOUT ->
                require(
                        isTimeout(annotation.value()),
                        "a duration above zero, such as \"500ms\", \"2s\", \"5m\" or \"1h\"",
                        annotation,
                        diagnostics);
            case MAX_MESSAGE ->
                require(
                        isMaxMessage(annotation.value()),
                        "a size from 64KiB to 1GiB, such as \"16MiB\"",
                        annotation,
                        diagnostics);
            default -> {}
        }
    }

    private static boolean isTimeout(@Nullable String value) {
        Duration duration = value == null ? null : Texts.duration(value);
        return duration != null && !duration.isNegative() && !duration.isZero();
    }

    private static boolean isMaxMessage(@Nullable String value) {
        long bytes = value == null ? 0 : Texts.bytes(value);
        return bytes >= SHORTEST_MAX_MESSAGE && bytes <= LONGEST_MAX_MESSAGE;
    }

    /** Reports what an annotation takes if its value is not that. */
    static void require(boolean good, String due, Annotation annotation, Diagnostics diagnostics) {
        if (!good) {
            diagnostics.report(new AnnotationProblem.WrongValue(annotation.name(), due, annotation.place()));
        }
    }
}
