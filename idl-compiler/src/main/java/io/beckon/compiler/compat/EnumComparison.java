/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.EnumType.Member;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares enums: their numbers travel, their names are in Java and JSON. */
final class EnumComparison {
    private final Findings findings;

    EnumComparison(Findings findings) {
        this.findings = findings;
    }

    void compare(EnumType before, EnumType now) {
        ReservedComparison.compare(before.reserved(), now.reserved(), now.span(), findings);
        for (Member member : before.members()) {
            Member sameName = find(now, other -> other.name().equals(member.name()));
            Member sameNumber = find(now, other -> other.number() == member.number());
            if (sameName != null) {
                compare(member, sameName);
            } else if (sameNumber == null) {
                findings.add(
                        BreakingChange.MEMBER_REMOVED,
                        now.span(),
                        member.span(),
                        "the member `%s` is gone".formatted(member.name()));
            } else {
                replaced(member, sameNumber, find(before, other -> other.name().equals(sameNumber.name())));
            }
        }
    }

    private void compare(Member before, Member now) {
        if (before.number() != now.number()) {
            findings.add(Finding.at(
                            BreakingChange.MEMBER_RENUMBERED,
                            now.span(),
                            before.span(),
                            "`%s` was %d and is %d".formatted(now.name(), before.number(), now.number()))
                    .help("give `%s` back its number %d".formatted(now.name(), before.number())));
        }
    }

    /** A number whose member is gone has either got a new name or has gone to another member that there was. */
    private void replaced(Member gone, Member now, @Nullable Member other) {
        if (other == null) {
            findings.add(
                    BreakingChange.MEMBER_RENAMED,
                    now.span(),
                    gone.span(),
                    "the member `%s` is called `%s` now".formatted(gone.name(), now.name()));
        } else {
            findings.add(Finding.at(
                            BreakingChange.MEMBER_NUMBER_REUSED,
                            now.span(),
                            gone.span(),
                            "%d was `%s` and is `%s` now".formatted(now.number(), gone.name(), now.name()))
                    .help("keep %d for `%s`".formatted(now.number(), gone.name())));
        }
    }

    private static @Nullable Member find(EnumType type, Predicate<Member> which) {
        return type.members().stream().filter(which).findFirst().orElse(null);
    }
}
