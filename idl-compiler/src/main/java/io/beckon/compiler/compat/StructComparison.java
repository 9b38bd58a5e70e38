/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Struct.Kind;

/** Compares structs, unions and exceptions. */
final class StructComparison {
    private final TypeComparison types;
    private final Findings findings;

    StructComparison(TypeComparison types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    void compare(Struct before, Struct now) {
        boolean union = before.kind() == Kind.UNION || now.kind() == Kind.UNION;
        if (before.kind() != now.kind()) {
            findings.add(
                    union ? BreakingChange.UNION_KIND_CHANGED : BreakingChange.STRUCT_KIND_CHANGED,
                    now.span(),
                    before.span(),
                    "`%s` was a %s and is a %s".formatted(now.name(), Names.kind(before), Names.kind(now)));
        }
        ReservedComparison.compare(before.reserved(), now.reserved(), now.span(), findings);
        FieldPlace place = union ? FieldPlace.UNION : FieldPlace.STRUCT;
        new FieldsComparison(place, before.span(), now.span(), types, findings).compare(before.fields(), now.fields());
    }
}
