/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.EnumProblem;
import io.beckon.compiler.model.EnumType;

/** An enum has a value. */
final class EnumHasMembers implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.definitions(EnumType.class)
                .filter(enumType -> enumType.members().isEmpty())
                .forEach(enumType -> diagnostics.report(new EnumProblem.NoMembers(enumType.span())));
    }
}
