/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Reserved;
import io.beckon.compiler.model.Value;
import io.beckon.compiler.source.Dialect;
import io.beckon.compiler.syntax.FieldDeclaration;
import io.beckon.compiler.syntax.ValueExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links the fields of a struct or method: first ids and types, later the defaults, which need all of those. */
final class FieldLinker {
    private final TypeResolver types;
    private final Diagnostics diagnostics;

    FieldLinker(TypeResolver types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    /** {@return a struct's fields without their defaults} */
    List<Field> ofStruct(List<FieldDeclaration> declarations, Reserved reserved, Scope scope) {
        FieldIds ids =
                new FieldIds(FieldIds.Place.STRUCT, reserved, scope.file().dialect(), diagnostics);
        return link(declarations, ids.of(declarations), scope);
    }

    /** {@return a method's parameters or exceptions without their defaults} */
    List<Field> inParentheses(List<FieldDeclaration> declarations, Scope scope) {
        Dialect dialect = scope.file().dialect();
        FieldIds ids = new FieldIds(FieldIds.Place.PARENTHESES, Reserved.NOTHING, dialect, diagnostics);
        return link(declarations, ids.of(declarations), scope);
    }

    private List<Field> link(List<FieldDeclaration> declarations, List<Integer> ids, Scope scope) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < declarations.size(); i++) {
            FieldDeclaration declaration = declarations.get(i);
            fields.add(new Field(
                    ids.get(i),
                    declaration.name().text(),
                    types.resolve(declaration.type(), scope),
                    declaration.presence(),
                    null,
                    declaration.doc(),
                    declaration.annotations(),
                    declaration.name().span()));
        }
        return fields;
    }

    /** {@return the fields with their defaults} */
    static List<Field> withDefaults(
            List<Field> fields, List<FieldDeclaration> declarations, ValueEvaluator values, Scope scope) {
        List<Field> complete = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            ValueExpression written = declarations.get(i).defaultValue();
            Field field = fields.get(i);
            complete.add(written == null ? field : with(field, values.defaultValue(written, field.type(), scope)));
        }
        return complete;
    }

    private static Field with(Field field, @Nullable Value defaultValue) {
        return new Field(
                field.id(),
                field.name(),
                field.type(),
                field.presence(),
                defaultValue,
                field.doc(),
                field.annotations(),
                field.span());
    }
}
