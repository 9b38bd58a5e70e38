/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.FieldProblem;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Struct;

/** A union holds one of its fields, so none is required. */
final class UnionFields implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.definitions(Struct.class)
                .filter(struct -> struct.kind() == Struct.Kind.UNION)
                .flatMap(struct -> struct.fields().stream())
                .filter(field -> field.presence() == Field.Presence.REQUIRED)
                .forEach(field -> diagnostics.report(new FieldProblem.RequiredInUnion(field.span())));
    }
}
