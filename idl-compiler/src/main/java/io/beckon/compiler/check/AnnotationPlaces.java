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
import io.beckon.compiler.source.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A known annotation stands where it has a meaning, and once; an unknown one is not nearly a known one. */
final class AnnotationPlaces implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        Annotated.of(program).forEach(annotated -> check(annotated, diagnostics));
    }

    private static void check(Annotated annotated, Diagnostics diagnostics) {
        Map<KnownAnnotation, Span> seen = new EnumMap<>(KnownAnnotation.class);
        for (Annotation annotation : annotated.annotations()) {
            KnownAnnotation known = KnownAnnotation.find(annotation.name());
            if (known == null) {
                askWhetherMisspelt(annotation, diagnostics);
            } else if (!known.places.contains(annotated.place())) {
                List<String> places =
                        known.places.stream().map(place -> place.words).toList();
                diagnostics.report(new AnnotationProblem.Misplaced(
                        annotation.name(), annotated.place().words, places, annotation.span()));
            } else if (seen.putIfAbsent(known, annotation.span()) != null) {
                diagnostics.report(new AnnotationProblem.Twice(annotation.span(), seen.get(known)));
            }
        }
    }

    private static void askWhetherMisspelt(Annotation annotation, Diagnostics diagnostics) {
        if (AnnotationProblem.Misspelt.isLikely(annotation.name(), KnownAnnotation.names())) {
            diagnostics.report(
                    new AnnotationProblem.Misspelt(annotation.name(), KnownAnnotation.names(), annotation.span()));
        }
    }
}
