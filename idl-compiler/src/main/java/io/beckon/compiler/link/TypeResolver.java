/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.NameProblem;
import io.beckon.compiler.diagnostic.TypeProblem;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.source.Dialect;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.ConstantDeclaration;
import io.beckon.compiler.syntax.DefinitionDeclaration;
import io.beckon.compiler.syntax.Name;
import io.beckon.compiler.syntax.ServiceDeclaration;
import io.beckon.compiler.syntax.TypeExpression;
import io.beckon.compiler.syntax.TypedefDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what types stand for. Asked again about the same expression it gives the same answer, in silence. */
final class TypeResolver {
    /** Typedefs count as levels, and so does every container: what follows types by recursion has a stack to live in. */
    private static final int MOST_LEVELS = 128;

    private static final int MOST_PARTS = 1000;
    private static final Resolved UNRESOLVED = new Resolved(new Type.Unresolved(), 1, 1);

    private final Diagnostics errors;
    private Diagnostics diagnostics;
    private final Map<TypeExpression, Resolved> done = new IdentityHashMap<>();
    private final List<TypedefDeclaration> path = new ArrayList<>();
    private final Set<Use> reported = new HashSet<>();

    TypeResolver(Diagnostics diagnostics) {
        this.errors = diagnostics;
        this.diagnostics = diagnostics;
    }

    /** A type, how many levels it has, and how many types it holds, itself included. */
    private record Resolved(Type type, int levels, int parts) {}

    /** A name in a file, which is reported once there. */
    private record Use(SourceFile file, String name) {}

    Type resolve(TypeExpression expression, Scope scope) {
        return resolved(expression, scope, 1).type();
    }

    /** {@return what a typedef stands for; in {@code .thrift}, if that is nothing and no one has asked, with a warning only} */
    Type resolveTypedef(TypedefDeclaration typedef, Scope scope) {
        if (scope.file().dialect() == Dialect.RPC || done.containsKey(typedef.type())) {
            return resolve(typedef.type(), scope);
        }
        diagnostics = new Diagnostics();
        Type type = resolve(typedef.type(), scope);
        if (diagnostics.hasErrors()) {
            errors.report(new NameProblem.UselessTypedef(
                    typedef.name().span(), diagnostics.list().get(0)));
        }
        diagnostics = errors;
        return type;
    }

    private Resolved resolved(TypeExpression expression, Scope scope, int level) {
        Resolved known = done.get(expression);
        if (known == null) {
            known = level > MOST_LEVELS
                    ? tooLarge(expression)
                    : limited(resolveNew(expression, scope, level + 1), expression);
            done.put(expression, known);
        }
        return known;
    }

    private Resolved resolveNew(TypeExpression expression, Scope scope, int level) {
        if (expression instanceof TypeExpression.Named named) {
            return named(named.name(), scope, level);
        }
        if (expression instanceof TypeExpression.MapOf map) {
            Resolved key = resolved(map.key(), scope, level);
            Resolved value = resolved(map.value(), scope, level);
            return new Resolved(
                    new Type.MapOf(key.type(), value.type()),
                    1 + Math.max(key.levels(), value.levels()),
                    1 + key.parts() + value.parts());
        }
        if (expression instanceof TypeExpression.ListOf list) {
            Resolved element = resolved(list.element(), scope, level);
            return around(new Type.ListOf(element.type()), element);
        }
        if (expression instanceof TypeExpression.SetOf set) {
            Resolved element = resolved(set.element(), scope, level);
            return around(new Type.SetOf(element.type()), element);
        }
        Resolved item = resolved(((TypeExpression.StreamOf) expression).item(), scope, level);
        return around(new Type.StreamOf(item.type()), item);
    }

    private static Resolved around(Type type, Resolved element) {
        return new Resolved(type, 1 + element.levels(), 1 + element.parts());
    }

    private Resolved limited(Resolved resolved, TypeExpression expression) {
        boolean fits = resolved.levels() <= MOST_LEVELS && resolved.parts() <= MOST_PARTS;
        return fits ? resolved : tooLarge(expression);
    }

    private Resolved tooLarge(TypeExpression expression) {
        diagnostics.report(new TypeProblem.TypeTooLarge(MOST_LEVELS, MOST_PARTS, expression.span()));
        return UNRESOLVED;
    }

    private Resolved named(Name name, Scope scope, int level) {
        Scope.Target<DefinitionDeclaration> target = scope.definition(name.text());
        if (target == null) {
            Type base = BaseTypes.find(name.text(), scope.file().dialect());
            return base == null ? unknown(name, scope) : new Resolved(base, 1, 1);
        }
        if (target.declaration() instanceof TypedefDeclaration typedef) {
            return typedef(typedef, target.scope(), level);
        }
        if (target.declaration() instanceof ServiceDeclaration service) {
            return wrongKind(name, scope, service);
        }
        return new Resolved(new Type.Named(target.key()), 1, 1);
    }

    private Resolved typedef(TypedefDeclaration typedef, Scope scope, int level) {
        int start = path.indexOf(typedef);
        if (start >= 0) {
            List<Span> circle = path.subList(start, path.size()).stream()
                    .map(station -> station.name().span())
                    .toList();
            errors.report(new NameProblem.TypedefCycle(circle));
            return UNRESOLVED;
        }
        path.add(typedef);
        try {
            Resolved meant = resolved(typedef.type(), scope, level);
            return new Resolved(meant.type(), 1 + meant.levels(), meant.parts());
        } finally {
            path.remove(path.size() - 1);
        }
    }

    private Resolved unknown(Name name, Scope scope) {
        Scope.Target<ConstantDeclaration> constant = scope.constant(name.text());
        if (constant != null) {
            return wrongKind(name, scope, constant.declaration());
        }
        new UnknownNames(scope, diagnostics).reportType(name);
        return UNRESOLVED;
    }

    private Resolved wrongKind(Name name, Scope scope, DefinitionDeclaration definition) {
        if (reported.add(new Use(scope.file(), name.text()))) {
            diagnostics.report(new NameProblem.WrongKind(
                    name.text(), "a type", name.span(), definition.name().span()));
        }
        return UNRESOLVED;
    }
}
