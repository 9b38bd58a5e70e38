/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.NameProblem;
import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.syntax.DefinitionDeclaration;
import io.beckon.compiler.syntax.FieldDeclaration;
import io.beckon.compiler.syntax.MethodDeclaration;
import io.beckon.compiler.syntax.Name;
import io.beckon.compiler.syntax.ServiceDeclaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links services and their methods. */
final class ServiceLinker {
    private final TypeResolver types;
    private final FieldLinker fields;
    private final ValueEvaluator values;
    private final Diagnostics diagnostics;

    ServiceLinker(TypeResolver types, FieldLinker fields, ValueEvaluator values, Diagnostics diagnostics) {
        this.types = types;
        this.fields = fields;
        this.values = values;
        this.diagnostics = diagnostics;
    }

    Service link(ServiceDeclaration written, Scope scope) {
        return new Service(
                written.name().text(),
                written.parent() == null ? null : parent(written.parent(), scope),
                written.methods().stream().map(method -> method(method, scope)).toList(),
                written.doc(),
                written.annotations(),
                written.name().span());
    }

    private @Nullable DefinitionKey parent(Name name, Scope scope) {
        Scope.Target<DefinitionDeclaration> target = scope.definition(name.text());
        if (target == null) {
            new UnknownNames(scope, diagnostics).reportService(name);
            return null;
        }
        if (!(target.declaration() instanceof ServiceDeclaration)) {
            diagnostics.report(new NameProblem.WrongKind(
                    name.text(),
                    "a service",
                    name.span(),
                    target.declaration().name().span()));
            return null;
        }
        return target.key();
    }

    private Method method(MethodDeclaration written, Scope scope) {
        return new Method(
                written.name().text(),
                result(written, scope),
                written.oneway(),
                fields(written.parameters(), scope),
                fields(written.exceptions(), scope),
                written.doc(),
                written.annotations(),
                written.name().span());
    }

    /** What a oneway method returns nobody gets: Apache Thrift warns, and leaves it out. */
    private @Nullable Type result(MethodDeclaration written, Scope scope) {
        Type type = written.result() == null ? null : types.resolve(written.result(), scope);
        return written.oneway() ? null : type;
    }

    private List<Field> fields(List<FieldDeclaration> written, Scope scope) {
        List<Field> linked = fields.inParentheses(written, scope);
        return FieldLinker.withDefaults(linked, written, values, scope);
    }
}
