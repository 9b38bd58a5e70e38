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
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.source.Dialect;
import java.util.Objects;
import java.util.stream.Stream;

/** A method says one thing about calls that are repeated, and says {@code once} only if it has one answer. */
final class RepeatedCalls implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.definitions(Service.class)
                .filter(service -> service.span().file().dialect() == Dialect.RPC)
                .flatMap(service -> service.methods().stream())
                .forEach(method -> check(method, diagnostics));
    }

    private static void check(Method method, Diagnostics diagnostics) {
        Annotation once = method.annotation(KnownAnnotation.ONCE.text());
        if (once == null) {
            return;
        }
        Stream.of(KnownAnnotation.READONLY, KnownAnnotation.IDEMPOTENT)
                .map(other -> method.annotation(other.text()))
                .filter(Objects::nonNull)
                .forEach(other -> diagnostics.report(new AnnotationProblem.Contradiction(once.span(), other.span())));
        if (method.oneway()) {
            diagnostics.report(new AnnotationProblem.OnceWithoutAnswer("is oneway", once.span()));
        } else if (streams(method)) {
            diagnostics.report(new AnnotationProblem.OnceWithoutAnswer("streams", once.span()));
        }
    }

    private static boolean streams(Method method) {
        return method.result() instanceof Type.StreamOf
                || method.parameters().stream().anyMatch(field -> field.type() instanceof Type.StreamOf);
    }
}
