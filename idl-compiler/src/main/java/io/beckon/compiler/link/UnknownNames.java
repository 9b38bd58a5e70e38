/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.DialectProblem;
import io.beckon.compiler.diagnostic.NameProblem;
import io.beckon.compiler.load.Neighbours;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.syntax.Name;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports names that lead nowhere, with the cause: the include that is missing, or else the name. Each cause is reported once in
 * a file, where it shows first.
 *
 * @param scope where the names are used
 * @param diagnostics where to report to
 */
record UnknownNames(Scope scope, Diagnostics diagnostics) {
    /** Among more no suggestion is made. */
    private static final int MOST_KNOWN = 2000;

    void reportType(Name name) {
        if (scope.isExcused(name.text())) {
            return;
        }
        if (BaseTypes.isOnlyRpc(name.text())) {
            diagnostics.report(new DialectProblem.TypeOfRpc(name.span()));
            scope.excuse(name.text());
        } else {
            List<String> known = scope.names(Scope.Kind.TYPE);
            var otherwise = new NameProblem.UnknownType(name.text(), known, name.span());
            report(name, Scope.prefix(name.text()), known, otherwise);
        }
    }

    void reportService(Name name) {
        if (!scope.isExcused(name.text())) {
            List<String> known = scope.names(Scope.Kind.SERVICE);
            var otherwise = new NameProblem.UnknownService(name.text(), known, name.span());
            report(name, Scope.prefix(name.text()), known, otherwise);
        }
    }

    /**
     * Reports the name of a constant or of an enum's member.
     *
     * @param expected the enum that a value is due of, or null
     */
    void reportConstant(Name name, @Nullable EnumType expected) {
        String owner = Scope.prefix(name.text());
        if (!scope.isExcused(name.text()) && !scope.isExcused(owner)) {
            List<String> known = constants(expected);
            var otherwise = new NameProblem.UnknownConstant(name.text(), known, name.span());
            String outer = Scope.prefix(owner);
            report(name, outer.isEmpty() ? certainPrefix(owner) : outer, known, otherwise);
        }
    }

    private List<String> constants(@Nullable EnumType expected) {
        Stream<String> members = expected == null
                ? Stream.of()
                : expected.members().stream().map(member -> expected.name() + "." + member.name());
        return Stream.concat(members, scope.names(Scope.Kind.CONSTANT).stream())
                .limit(MOST_KNOWN)
                .toList();
    }

    /** What stands before the only dot may be an enum; it is meant as an include where there is such a file. */
    private String certainPrefix(String owner) {
        boolean certain = scope.definition(owner) == null && Neighbours.find(scope.file(), owner) != null;
        return certain ? owner : "";
    }

    private void report(Name name, String prefix, List<String> known, NameProblem otherwise) {
        if (prefix.isEmpty() || scope.includes(prefix)) {
            diagnostics.report(otherwise);
            scope.excuse(name.text());
        } else {
            String neighbour = Neighbours.find(scope.file(), prefix);
            diagnostics.report(new NameProblem.NotIncluded(prefix, name.text(), known, neighbour, name.span()));
            scope.excuse(prefix + ".");
        }
    }
}
