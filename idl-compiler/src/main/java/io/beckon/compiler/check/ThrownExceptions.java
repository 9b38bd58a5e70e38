/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.ServiceProblem;
import io.beckon.compiler.link.TypeNames;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;

/** A method throws exceptions only. */
final class ThrownExceptions implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.definitions(Service.class)
                .flatMap(service -> service.methods().stream())
                .flatMap(method -> method.exceptions().stream())
                .filter(field -> !canBeThrown(field.type(), program.schema()))
                .forEach(field -> diagnostics.report(
                        new ServiceProblem.NotAnException(TypeNames.of(field.type()), field.span())));
    }

    private static boolean canBeThrown(Type type, Schema schema) {
        return type instanceof Type.Unresolved
                || type instanceof Type.Named named
                        && schema.find(named.key()) instanceof Struct struct
                        && struct.kind() == Struct.Kind.EXCEPTION;
    }
}
