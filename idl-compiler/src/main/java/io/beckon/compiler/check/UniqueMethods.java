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
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.source.Span;
import java.util.HashMap;
import java.util.Map;

/** The methods of a service differ in name, and from those that it inherits. */
final class UniqueMethods implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.definitions(Service.class).forEach(service -> check(service, program.schema(), diagnostics));
    }

    private static void check(Service service, Schema schema, Diagnostics diagnostics) {
        Map<String, Span> inherited = inherited(service, schema);
        Map<String, Span> own = new HashMap<>();
        for (Method method : service.methods()) {
            Span first = own.putIfAbsent(method.name(), method.span());
            Span above = inherited.get(method.name());
            if (first != null) {
                diagnostics.report(new ServiceProblem.DuplicateMethod(method.span(), first));
            } else if (above != null) {
                diagnostics.report(new ServiceProblem.MethodRedefined(method.span(), above));
            }
        }
    }

    private static Map<String, Span> inherited(Service service, Schema schema) {
        Map<String, Span> methods = new HashMap<>();
        Service parent = ServiceParents.parent(service, schema);
        while (parent != null) {
            parent.methods().forEach(method -> methods.putIfAbsent(method.name(), method.span()));
            parent = ServiceParents.parent(parent, schema);
        }
        return methods;
    }
}
