/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.EnumProblem;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.EnumDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Links an enum: a member without a number has that of the one before, and one more; the first has 0. */
final class EnumLinker {
    private final Diagnostics diagnostics;

    EnumLinker(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    EnumType link(EnumDeclaration declaration) {
        List<EnumType.Member> members = new ArrayList<>();
        long next = 0;
        for (EnumDeclaration.Member member : declaration.members()) {
            EnumDeclaration.Number written = member.number();
            Span span = written == null ? member.name().span() : written.span();
            int number = inRange(written == null ? next : written.value(), span);
            members.add(new EnumType.Member(
                    member.name().text(),
                    number,
                    member.doc(),
                    member.annotations(),
                    member.name().span()));
            next = number + 1L;
        }
        return new EnumType(
                declaration.name().text(),
                members,
                declaration.reserved(),
                declaration.doc(),
                declaration.annotations(),
                declaration.name().span());
    }

    private int inRange(long number, Span span) {
        if (number != (int) number) {
            diagnostics.report(new EnumProblem.NumberOutOfRange(number, span));
        }
        return (int) number;
    }
}
