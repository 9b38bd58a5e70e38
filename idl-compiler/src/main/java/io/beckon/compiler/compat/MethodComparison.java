/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Type;
import java.util.Set;

/** Compares methods of one name: what goes there and comes back, and what callers may rely on. */
final class MethodComparison {
    private static final Set<String> RETRY_SAFETY = Set.of("readonly", "idempotent", "once");
    private static final Set<String> TIMEOUT = Set.of("timeout");

    private final TypeComparison types;
    private final Findings findings;

    MethodComparison(TypeComparison types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    void compare(Method before, Method now) {
        if (before.oneway() != now.oneway()) {
            String message = now.oneway() ? "is oneway now" : "is no longer oneway";
            report(BreakingChange.ONEWAY_CHANGED, before, now, message);
        }
        compareResults(before, now);
        new FieldsComparison(FieldPlace.PARAMETERS, before.span(), now.span(), types, findings)
                .compare(before.parameters(), now.parameters());
        new ThrowsComparison(types, findings).compare(before, now);
        for (String name : Annotations.changed(before, now, RETRY_SAFETY)) {
            String message = now.annotation(name) == null ? "is no longer `%s`" : "is `%s` now";
            report(BreakingChange.RETRY_SAFETY_CHANGED, before, now, message.formatted(name));
        }
        if (!Annotations.changed(before, now, TIMEOUT).isEmpty()) {
            report(BreakingChange.TIMEOUT_CHANGED, before, now, "has another timeout");
        }
    }

    private void compareResults(Method before, Method now) {
        String message =
                "returned %s and returns %s".formatted(TypeText.of(before.result()), TypeText.of(now.result()));
        if (before.result() instanceof Type.StreamOf ^ now.result() instanceof Type.StreamOf) {
            report(BreakingChange.STREAM_CHANGED, before, now, message);
            return;
        }
        switch (types.compare(before.result(), now.result())) {
            case WIRE, TEXT -> report(BreakingChange.RESULT_TYPE_CHANGED, before, now, message);
            case JAVA -> report(BreakingChange.RESULT_JAVA_TYPE_CHANGED, before, now, message);
            case NONE -> {}
        }
    }

    private void report(BreakingChange change, Method before, Method now, String what) {
        findings.add(change, now.span(), before.span(), "the method `%s` %s".formatted(now.name(), what));
    }
}
