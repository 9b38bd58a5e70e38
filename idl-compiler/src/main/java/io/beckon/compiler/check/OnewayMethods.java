/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.ServiceProblem;
import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.MethodDeclaration;
import io.beckon.compiler.syntax.ServiceDeclaration;
import io.beckon.compiler.syntax.TypeExpression;

/** Nothing comes back from a oneway method. Looks at what was written: a schema has no such result any more. */
final class OnewayMethods implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.documents().stream()
                .flatMap(document -> document.definitions().stream())
                .filter(ServiceDeclaration.class::isInstance)
                .flatMap(service -> ((ServiceDeclaration) service).methods().stream())
                .filter(MethodDeclaration::oneway)
                .forEach(method -> check(method, diagnostics));
    }

    private static void check(MethodDeclaration method, Diagnostics diagnostics) {
        Span name = method.name().span();
        if (streams(method)) {
            diagnostics.report(new ServiceProblem.OnewayStream(name));
        } else if (method.result() != null) {
            diagnostics.report(new ServiceProblem.OnewayResult(name));
        }
        if (!method.exceptions().isEmpty()) {
            diagnostics.report(new ServiceProblem.OnewayThrows(name));
        }
    }

    private static boolean streams(MethodDeclaration method) {
        return method.result() instanceof TypeExpression.StreamOf
                || method.parameters().stream().anyMatch(field -> field.type() instanceof TypeExpression.StreamOf);
    }
}
