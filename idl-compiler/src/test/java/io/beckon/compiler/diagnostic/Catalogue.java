/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.source.Span;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All kinds of problems, each tried on something. */
public final class Catalogue {
    private static final Span SPAN = new Span(new SourceFile("sample.rpc", "sample"), 0, 6);
    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            Span.class,
            SPAN,
            String.class,
            "sample",
            boolean.class,
            true,
            int.class,
            1,
            long.class,
            1L,
            Severity.class,
            Severity.ERROR,
            LoadProblem.class,
            new LoadProblem.FileMissing("sample"),
            Diagnostic.class,
            Diagnostic.error("sample", "RPC0000", "sample"));

    private Catalogue() {}

    /** {@return a diagnostic of every kind} */
    static List<Diagnostic> samples() {
        return kinds(Problem.class).map(Catalogue::sample).toList();
    }

    /** {@return the code of every kind} */
    public static List<String> codes() {
        return samples().stream().map(Diagnostic::code).toList();
    }

    private static Stream<Class<?>> kinds(Class<?> problem) {
        return problem.isRecord()
                ? Stream.of(problem)
                : Arrays.stream(problem.getPermittedSubclasses()).flatMap(Catalogue::kinds);
    }

    private static Diagnostic sample(Class<?> kind) {
        try {
            Constructor<?> constructor = kind.getDeclaredConstructors()[0];
            return ((Problem) constructor.newInstance(Arrays.stream(kind.getRecordComponents())
                            .map(Catalogue::sample)
                            .toArray()))
                    .diagnostic();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(kind + " cannot be tried", e);
        }
    }

    private static Object sample(RecordComponent component) {
        boolean spans = component.getGenericType().getTypeName().contains("Span");
        return component.getType() == Span.class || SAMPLES.containsKey(component.getType())
                ? SAMPLES.get(component.getType())
                : spans ? List.of(SPAN, SPAN) : List.of("sample");
    }
}
