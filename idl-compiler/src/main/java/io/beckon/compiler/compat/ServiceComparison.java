/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares services. Inherited methods belong to the child, so that it matters little which of the two declares one. */
final class ServiceComparison {
    private final Versions versions;
    private final TypeComparison types;
    private final Findings findings;

    ServiceComparison(Versions versions, TypeComparison types, Findings findings) {
        this.versions = versions;
        this.types = types;
        this.findings = findings;
    }

    void compare(Service before, Service now) {
        compareNames(before, now);
        boolean sameParent = versions.same(before.parent(), now.parent());
        if (!sameParent && before.parent() != null) {
            findings.add(
                    BreakingChange.SERVICE_PARENT_CHANGED,
                    now.span(),
                    before.span(),
                    "`%s` no longer extends `%s`"
                            .formatted(now.name(), before.parent().name()));
        }
        // What an unchanged parent has lost is told about the parent, once, if that is compared at all.
        boolean told = sameParent
                && (before.parent() == null
                        || versions.before().document(before.parent()).requested());
        compareMethods(told ? before.methods() : all(before, versions.before()), before, now);
    }

    private void compareNames(Service before, Service now) {
        String old = Names.onTheWire(before, versions.before().document(before.key()));
        String current = Names.onTheWire(now, versions.now().document(now.key()));
        if (!old.equals(current)) {
            findings.add(
                    BreakingChange.SERVICE_NAME_CHANGED,
                    now.span(),
                    before.span(),
                    "peers knew this service as `%s` and are told `%s` now".formatted(old, current));
        }
    }

    private void compareMethods(List<Method> old, Service before, Service now) {
        List<Method> known = all(before, versions.before());
        List<Method> current = all(now, versions.now());
        for (Method method : old) {
            Method same = find(current, other -> other.name().equals(method.name()));
            if (same != null) {
                new MethodComparison(types, findings).compare(method, same);
            } else {
                gone(method, now, find(current, other -> isNew(other, known) && alike(method, other)));
            }
        }
    }

    private void gone(Method method, Service now, @Nullable Method renamed) {
        if (renamed == null) {
            findings.add(
                    BreakingChange.METHOD_REMOVED,
                    now.span(),
                    method.span(),
                    "the method `%s` is gone".formatted(method.name()));
        } else {
            findings.add(
                    BreakingChange.METHOD_RENAMED,
                    renamed.span(),
                    method.span(),
                    "the method `%s` is gone, and `%s` looks like it".formatted(method.name(), renamed.name()));
        }
    }

    private static boolean isNew(Method method, List<Method> known) {
        return known.stream().noneMatch(other -> other.name().equals(method.name()));
    }

    /** A rename is a guess, and so a method without anything to recognise it by is not taken for another. */
    private boolean alike(Method before, Method now) {
        Findings differences = new Findings();
        new MethodComparison(types, differences).compare(before, now);
        boolean plain = before.parameters().isEmpty() && before.result() == null;
        return !plain && differences.list().isEmpty();
    }

    /** {@return the methods that answer}: of two with one name, which Thrift allows, that of the youngest service */
    private static List<Method> all(Service service, Schema schema) {
        Deque<Service> ancestry = new ArrayDeque<>(List.of(service));
        for (DefinitionKey parent = service.parent();
                parent != null;
                parent = ancestry.getFirst().parent()) {
            ancestry.addFirst(schema.get(parent, Service.class));
        }
        Map<String, Method> methods = new LinkedHashMap<>();
        ancestry.forEach(one -> one.methods().forEach(method -> methods.put(method.name(), method)));
        return List.copyOf(methods.values());
    }

    private static @Nullable Method find(List<Method> methods, Predicate<Method> which) {
        return methods.stream().filter(which).findFirst().orElse(null);
    }
}
