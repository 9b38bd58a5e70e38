/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.ValueProblem;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Value;
import io.beckon.compiler.source.Dialect;
import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.ConstantDeclaration;
import io.beckon.compiler.syntax.ValueExpression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a written value is, for the type that it is for. */
final class ValueEvaluator {
    private final Shapes shapes;
    private final NamedValues names;
    private Diagnostics diagnostics;

    ValueEvaluator(TypeResolver types, Shapes shapes, Diagnostics diagnostics) {
        this.shapes = shapes;
        this.diagnostics = diagnostics;
        this.names = new NamedValues(types, shapes, this);
    }

    /** {@return the value; {@link Value.Invalid} in place of what is wrong, which is reported} */
    Value evaluate(ValueExpression expression, Type type, Scope scope) {
        if (type instanceof Type.Unresolved || !names.extent().grow(expression.span(), diagnostics)) {
            return new Value.Invalid();
        }
        if (expression instanceof ValueExpression.OfName name) {
            return names.evaluate(name.name(), type, scope);
        }
        Value value = literal(expression, type, scope);
        return value == null ? wrong(expression, type) : value;
    }

    /** Evaluates for another type than the expression was written for, and says nothing: null if that fails. */
    @Nullable
    Value tryEvaluate(ValueExpression expression, Type type, Scope scope) {
        Diagnostics outer = diagnostics;
        diagnostics = new Diagnostics();
        try {
            Value value = evaluate(expression, type, scope);
            return diagnostics.hasErrors() ? null : value;
        } finally {
            diagnostics = outer;
        }
    }

    /** {@return the value that a field has by default} */
    Value defaultValue(ValueExpression expression, Type type, Scope scope) {
        names.begin();
        return evaluate(expression, type, scope);
    }

    /** {@return the value of a constant, evaluated once} */
    Value valueOf(ConstantDeclaration constant, Scope scope) {
        return names.valueOf(constant, scope);
    }

    /** {@return where to report to right now} */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    private @Nullable Value literal(ValueExpression expression, Type type, Scope scope) {
        if (type instanceof Type.Base base) {
            return BaseValues.of(base, expression, diagnostics);
        }
        if (type instanceof Type.ListOf list) {
            return elements(expression, list.element(), new ArrayList<>(), scope);
        }
        if (type instanceof Type.SetOf set) {
            return elements(expression, set.element(), new LinkedHashSet<>(), scope);
        }
        if (type instanceof Type.MapOf map) {
            return map(expression, map, scope);
        }
        EnumType enumType = shapes.enumType(type);
        if (enumType != null && expression instanceof ValueExpression.OfInteger integer) {
            return number(enumType, integer);
        }
        Struct struct = shapes.struct(type);
        return struct != null && expression instanceof ValueExpression.OfMap map ? struct(map, struct, scope) : null;
    }

    /** {@return the value of an enum, given by its number} */
    private Value number(EnumType type, ValueExpression.OfInteger integer) {
        int number = (int) integer.number();
        boolean known = number == integer.number() && shapes.hasNumber(type, number);
        if (!known) {
            diagnostics.report(new ValueProblem.NotAMember(type.name(), integer.span()));
        }
        return new Value.OfEnum(type.key(), number);
    }

    private @Nullable Value elements(ValueExpression expression, Type element, Collection<Value> into, Scope scope) {
        if (isEmptyMap(expression) && scope.file().dialect() == Dialect.THRIFT) {
            return new Value.OfList(List.of());
        }
        if (!(expression instanceof ValueExpression.OfList list)) {
            return null;
        }
        list.elements().forEach(written -> into.add(evaluate(written, element, scope)));
        return new Value.OfList(List.copyOf(into));
    }

    private static boolean isEmptyMap(ValueExpression expression) {
        return expression instanceof ValueExpression.OfMap map && map.entries().isEmpty();
    }

    private @Nullable Value map(ValueExpression expression, Type.MapOf type, Scope scope) {
        boolean emptyList = expression instanceof ValueExpression.OfList list
                && list.elements().isEmpty();
        if (emptyList && scope.file().dialect() == Dialect.THRIFT) {
            return new Value.OfMap(List.of());
        }
        if (!(expression instanceof ValueExpression.OfMap map)) {
            return null;
        }
        Map<Value, Value> entries = new LinkedHashMap<>();
        Map<Value, Span> keys = new HashMap<>();
        for (ValueExpression.Entry entry : map.entries()) {
            Value key = evaluate(entry.key(), type.key(), scope);
            reportTwice(keys, key, entry.key().span());
            entries.put(key, evaluate(entry.value(), type.value(), scope));
        }
        return new Value.OfMap(entries.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList());
    }

    private <K> void reportTwice(Map<K, Span> seen, K key, Span span) {
        Span first = seen.putIfAbsent(key, span);
        if (first != null && !(key instanceof Value.Invalid)) {
            diagnostics.report(new ValueProblem.DuplicateKey(span, first));
        }
    }

    private Value struct(ValueExpression.OfMap map, Struct struct, Scope scope) {
        Map<Integer, Value> given = new HashMap<>();
        Map<Integer, Span> keys = new HashMap<>();
        for (ValueExpression.Entry entry : map.entries()) {
            Field field = field(entry.key(), struct);
            if (field == null) {
                return new Value.Invalid();
            }
            reportTwice(keys, field.id(), entry.key().span());
            given.put(field.id(), evaluate(entry.value(), field.type(), scope));
        }
        if (struct.kind() == Struct.Kind.UNION && given.size() != 1) {
            diagnostics.report(new ValueProblem.NotOneOfUnion(struct.name(), given.size(), map.span()));
        }
        return new Value.OfStruct(struct.key(), given);
    }

    private @Nullable Field field(ValueExpression key, Struct struct) {
        if (!(key instanceof ValueExpression.OfText name)) {
            diagnostics.report(
                    new ValueProblem.WrongValue("a field's name in quotes", Descriptions.of(key), key.span(), null));
            return null;
        }
        Map<String, Field> fields = shapes.fields(struct);
        Field field = fields.get(name.text());
        if (field == null) {
            diagnostics.report(new ValueProblem.UnknownField(struct.name(), name.text(), fields.keySet(), key.span()));
        }
        return field;
    }

    private Value wrong(ValueExpression expression, Type type) {
        diagnostics.report(new ValueProblem.WrongValue(
                TypeNames.value(type), Descriptions.of(expression), expression.span(), null));
        return new Value.Invalid();
    }
}
