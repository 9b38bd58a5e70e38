/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.ServiceProblem;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The methods of a service differ in name, and from those that it inherits. Walks from parents to children and looks at each
 * service once: there may be as many generations as services.
 */
final class UniqueMethods implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        Map<DefinitionKey, List<Service>> children = new HashMap<>();
        Deque<Step> steps = new ArrayDeque<>();
        program.definitions(Service.class).forEach(service -> {
            Service parent = ServiceParents.parent(service, program.schema());
            if (parent == null) {
                steps.push(new Step(service, false));
            } else {
                children.computeIfAbsent(parent.key(), key -> new ArrayList<>()).add(service);
            }
        });
        Map<String, Deque<Span>> inherited = new HashMap<>();
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            if (step.leaving()) {
                step.service()
                        .methods()
                        .forEach(method -> stack(inherited, method).pop());
            } else {
                report(step.service(), inherited, diagnostics);
                step.service()
                        .methods()
                        .forEach(method -> stack(inherited, method).push(method.span()));
                steps.push(new Step(step.service(), true));
                children.getOrDefault(step.service().key(), List.of())
                        .forEach(child -> steps.push(new Step(child, false)));
            }
        }
    }

    /** A service on the way down, or on the way back from its children. */
    private record Step(Service service, boolean leaving) {}

    private static Deque<Span> stack(Map<String, Deque<Span>> inherited, Method method) {
        return inherited.computeIfAbsent(method.name(), name -> new ArrayDeque<>());
    }

    private static void report(Service service, Map<String, Deque<Span>> inherited, Diagnostics diagnostics) {
        Map<String, Span> own = new HashMap<>();
        for (Method method : service.methods()) {
            Span first = own.putIfAbsent(method.name(), method.span());
            Span above = stack(inherited, method).peek();
            if (first != null) {
                diagnostics.report(new ServiceProblem.DuplicateMethod(method.span(), first));
            } else if (above != null) {
                diagnostics.report(new ServiceProblem.MethodRedefined(method.span(), above));
            }
        }
    }
}
