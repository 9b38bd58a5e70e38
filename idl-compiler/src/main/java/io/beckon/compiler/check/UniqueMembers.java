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
import io.beckon.compiler.source.Span;
import java.util.HashMap;
import java.util.Map;

/** The members of an enum differ in name and number. */
final class UniqueMembers implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.definitions(EnumType.class).forEach(enumType -> check(enumType, diagnostics));
    }

    private static void check(EnumType enumType, Diagnostics diagnostics) {
        Map<Integer, Span> numbers = new HashMap<>();
        Map<String, Span> names = new HashMap<>();
        for (EnumType.Member member : enumType.members()) {
            Span sameName = names.putIfAbsent(member.name(), member.span());
            Span sameNumber = numbers.putIfAbsent(member.number(), member.span());
            if (sameName != null) {
                diagnostics.report(new EnumProblem.DuplicateMember(member.span(), sameName));
            } else if (sameNumber != null) {
                diagnostics.report(new EnumProblem.DuplicateNumber(member.number(), member.span(), sameNumber));
            }
        }
    }
}
