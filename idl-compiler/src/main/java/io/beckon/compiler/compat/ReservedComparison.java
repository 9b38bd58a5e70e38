/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Reserved;
import io.beckon.compiler.source.Span;
import java.util.Optional;

/** Looks for what was reserved and is not any more. */
final class ReservedComparison {
    private ReservedComparison() {}

    static void compare(Reserved before, Reserved now, Span owner, Findings findings) {
        for (Reserved.Range range : before.ranges()) {
            firstFree(range, now).ifPresent(number -> report(findings, owner, range.span(), "%d".formatted(number)));
        }
        for (Reserved.Name name : before.names()) {
            boolean kept = now.names().stream().anyMatch(other -> other.text().equals(name.text()));
            if (!kept) {
                report(findings, owner, name.span(), "`%s`".formatted(name.text()));
            }
        }
    }

    private static void report(Findings findings, Span now, Span before, String what) {
        findings.add(BreakingChange.RESERVED_REMOVED, now, before, what + " is no longer reserved");
    }

    private static Optional<Long> firstFree(Reserved.Range range, Reserved now) {
        long number = range.first();
        while (number <= range.last()) {
            long asked = number;
            Optional<Reserved.Range> holder =
                    now.ranges().stream().filter(other -> other.contains(asked)).findFirst();
            if (holder.isEmpty()) {
                return Optional.of(number);
            }
            number = holder.get().last() + 1;
        }
        return Optional.empty();
    }
}
