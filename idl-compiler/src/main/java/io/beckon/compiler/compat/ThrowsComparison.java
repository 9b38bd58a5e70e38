/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares the exceptions that a method declares: their ids travel, their names are nowhere. */
final class ThrowsComparison {
    private final TypeComparison types;
    private final Findings findings;

    ThrowsComparison(TypeComparison types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    void compare(Method before, Method now) {
        for (Field thrown : before.exceptions()) {
            Field sameId = find(now.exceptions(), other -> other.id() == thrown.id());
            Field sameType = find(now.exceptions(), other -> isSame(thrown, other));
            if (sameId != null && !isSame(thrown, sameId)) {
                String message = "id %d was the exception %s and is %s now";
                changed(thrown, sameId, message.formatted(thrown.id(), name(thrown), name(sameId)));
            } else if (sameId == null && sameType != null) {
                String message = "the exception %s had id %d and has id %d now";
                changed(thrown, sameType, message.formatted(name(thrown), thrown.id(), sameType.id()));
            } else if (sameId == null) {
                String message = "`%s` no longer throws %s".formatted(now.name(), name(thrown));
                findings.add(BreakingChange.THROWS_REMOVED, now.span(), thrown.span(), message);
            }
        }
        for (Field thrown : now.exceptions()) {
            if (find(before.exceptions(), old -> old.id() == thrown.id() || isSame(old, thrown)) == null) {
                String message = "`%s` throws %s now".formatted(now.name(), name(thrown));
                findings.add(BreakingChange.THROWS_ADDED, thrown.span(), before.span(), message);
            }
        }
    }

    private void changed(Field before, Field now, String message) {
        findings.add(BreakingChange.THROWS_CHANGED, now.span(), before.span(), message);
    }

    private boolean isSame(Field before, Field now) {
        return types.compare(before.type(), now.type()) == Difference.NONE;
    }

    private static String name(Field exception) {
        return TypeText.of(exception.type());
    }

    private static @Nullable Field find(List<Field> exceptions, Predicate<Field> which) {
        return exceptions.stream().filter(which).findFirst().orElse(null);
    }
}
