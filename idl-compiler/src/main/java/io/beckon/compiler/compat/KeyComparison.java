/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.EnumType.Member;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.source.Span;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is new in types by whose values something is looked up: old readers take keys for one that differ in it alone. */
final class KeyComparison {
    private final KeyUses uses;
    private final Findings findings;

    KeyComparison(KeyUses uses, Findings findings) {
        this.uses = uses;
        this.findings = findings;
    }

    void compare(Struct before, Struct now) {
        @Nullable String use = uses.of(before);
        if (use != null) {
            Set<Integer> known = before.fields().stream().map(Field::id).collect(Collectors.toSet());
            String noun = now.kind() == Struct.Kind.UNION ? "case" : "field";
            now.fields().stream()
                    .filter(field -> !known.contains(field.id()))
                    .forEach(field -> report(noun, field.name(), field.span(), before.span(), use));
        }
    }

    void compare(EnumType before, EnumType now) {
        @Nullable String use = uses.of(before);
        if (use != null) {
            Set<Integer> known = before.members().stream().map(Member::number).collect(Collectors.toSet());
            now.members().stream()
                    .filter(member -> !known.contains(member.number()))
                    .forEach(member -> report("member", member.name(), member.span(), before.span(), use));
        }
    }

    private void report(String noun, String name, Span place, Span before, String use) {
        String message = "the %s `%s` is new, in what `%s` is looked up by".formatted(noun, name, use);
        findings.add(BreakingChange.KEY_GREW, place, before, message);
    }
}
