/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.ServiceProblem;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Type;

/** Nothing comes back from a oneway method. */
final class OnewayMethods implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.definitions(Service.class)
                .flatMap(service -> service.methods().stream())
                .filter(Method::oneway)
                .forEach(method -> check(method, diagnostics));
    }

    private static void check(Method method, Diagnostics diagnostics) {
        if (streams(method)) {
            diagnostics.report(new ServiceProblem.OnewayStream(method.span()));
        } else if (method.result() != null) {
            diagnostics.report(new ServiceProblem.OnewayResult(method.span()));
        }
        if (!method.exceptions().isEmpty()) {
            diagnostics.report(new ServiceProblem.OnewayThrows(method.span()));
        }
    }

    private static boolean streams(Method method) {
        return method.result() instanceof Type.StreamOf
                || method.parameters().stream().anyMatch(field -> field.type() instanceof Type.StreamOf);
    }
}
