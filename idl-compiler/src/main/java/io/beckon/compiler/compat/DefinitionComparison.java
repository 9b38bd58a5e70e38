/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Typedef;
import org.jspecify.annotations.Nullable;

/** Compares a definition with what became of it. */
final class DefinitionComparison {
    private final Versions versions;
    private final TypeComparison types;
    private final KeyComparison keys;
    private final Findings findings;

    DefinitionComparison(Versions versions, Findings findings) {
        this.versions = versions;
        this.types = new TypeComparison(versions);
        this.keys = new KeyComparison(new KeyUses(versions.before()), findings);
        this.findings = findings;
    }

    void compare(Definition before, Document document) {
        Definition now = versions.successor(before);
        Document successor = versions.successor(document);
        if (now == null) {
            gone(before, successor);
            return;
        }
        if (successor == null || now.span().file() != successor.file()) {
            String message = "`%s` stands in this file now".formatted(now.name());
            findings.add(BreakingChange.DEFINITION_MOVED, now.span(), before.span(), message);
        }
        if (before.getClass() == now.getClass()) {
            compare(before, now);
        } else {
            String message = "`%s` was a %s and is a %s now".formatted(now.name(), Names.kind(before), Names.kind(now));
            findings.add(BreakingChange.DEFINITION_KIND_CHANGED, now.span(), before.span(), message);
        }
    }

    /** In the new version there is at best the file to point at. */
    private void gone(Definition before, @Nullable Document successor) {
        BreakingChange change = removal(before);
        String message = "the %s `%s` is gone".formatted(Names.kind(before), before.name());
        findings.add(
                successor == null
                        ? Finding.at(change, before.span(), null, message)
                        : new Finding(
                                change, message, successor.file().name(), null, before.span(), change.wayOut(), ""));
    }

    private static BreakingChange removal(Definition definition) {
        if (definition instanceof Struct) {
            return BreakingChange.STRUCT_REMOVED;
        }
        if (definition instanceof EnumType) {
            return BreakingChange.ENUM_REMOVED;
        }
        if (definition instanceof Service) {
            return BreakingChange.SERVICE_REMOVED;
        }
        return definition instanceof Typedef ? BreakingChange.TYPEDEF_REMOVED : BreakingChange.CONSTANT_REMOVED;
    }

    private void compare(Definition before, Definition now) {
        if (before instanceof Struct a && now instanceof Struct b) {
            new StructComparison(types, findings).compare(a, b);
            keys.compare(a, b);
        } else if (before instanceof EnumType a && now instanceof EnumType b) {
            new EnumComparison(findings).compare(a, b);
            keys.compare(a, b);
        } else if (before instanceof Service a && now instanceof Service b) {
            new ServiceComparison(versions, types, findings).compare(a, b);
        } else if (before instanceof Typedef a && now instanceof Typedef b) {
            compare(a, b);
        } else if (before instanceof Constant a && now instanceof Constant b) {
            compare(a, b);
        }
    }

    private void compare(Typedef before, Typedef now) {
        if (types.compare(before.type(), now.type()) != Difference.NONE) {
            String message =
                    "`%s` was %s and is %s".formatted(now.name(), TypeText.of(before.type()), TypeText.of(now.type()));
            findings.add(BreakingChange.TYPEDEF_CHANGED, now.span(), before.span(), message);
        }
    }

    private void compare(Constant before, Constant now) {
        if (types.compare(before.type(), now.type()) != Difference.NONE) {
            String message = "`%s` was of type %s and is of type %s";
            findings.add(
                    BreakingChange.CONSTANT_TYPE_CHANGED,
                    now.span(),
                    before.span(),
                    message.formatted(now.name(), TypeText.of(before.type()), TypeText.of(now.type())));
        } else if (!types.sameValue(before.value(), before.type(), now.value(), now.type())) {
            String message = "`%s` has another value".formatted(now.name());
            findings.add(BreakingChange.CONSTANT_VALUE_CHANGED, now.span(), before.span(), message);
        }
    }
}
