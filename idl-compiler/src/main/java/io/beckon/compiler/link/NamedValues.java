/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.diagnostic.NameProblem;
import io.beckon.compiler.diagnostic.ValueProblem;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Value;
import io.beckon.compiler.source.Dialect;
import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.ConstantDeclaration;
import io.beckon.compiler.syntax.DefinitionDeclaration;
import io.beckon.compiler.syntax.Name;
import io.beckon.compiler.syntax.TypedefDeclaration;
import io.beckon.compiler.syntax.ValueExpression;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that are given by a name: {@code true} and {@code false}, constants, members of enums. */
final class NamedValues {
    private final TypeResolver types;
    private final Shapes shapes;
    private final ValueEvaluator values;
    private final Map<ConstantDeclaration, Known> done = new IdentityHashMap<>();
    private final List<ConstantDeclaration> path = new ArrayList<>();
    private Extent extent = new Extent();

    NamedValues(TypeResolver types, Shapes shapes, ValueEvaluator values) {
        this.types = types;
        this.shapes = shapes;
        this.values = values;
    }

    /** A constant's value, and how large it is. */
    private record Known(Value value, Extent extent) {}

    /** {@return how large what is being evaluated right now has grown} */
    Extent extent() {
        return extent;
    }

    /** Begins a value that belongs to no constant. */
    void begin() {
        extent = new Extent();
    }

    Value evaluate(Name name, Type type, Scope scope) {
        if (name.text().equals("true") || name.text().equals("false")) {
            return truth(name, type, scope);
        }
        Scope.Target<ConstantDeclaration> constant = scope.constant(name.text());
        if (constant != null) {
            return constant(constant, name, type);
        }
        EnumType expected = shapes.enumType(type);
        Value bare = scope.file().dialect() == Dialect.THRIFT ? member(expected, name.text(), name, type) : null;
        if (bare != null) {
            return bare;
        }
        int dot = name.text().lastIndexOf('.');
        EnumType owner = dot < 0 ? null : enumType(name.text().substring(0, dot), scope);
        String last = name.text().substring(dot + 1);
        Value asInThrift = expected == owner ? null : misqualified(expected, last, name, scope);
        if (asInThrift != null) {
            return asInThrift;
        }
        Value member = member(owner, last, name, type);
        return member == null ? unknown(name, scope, expected) : member;
    }

    /** In {@code .thrift} the two are the numbers 1 and 0. */
    private Value truth(Name name, Type type, Scope scope) {
        boolean value = name.text().equals("true");
        if (type == Type.Base.BOOL) {
            return new Value.OfBool(value);
        }
        if (scope.file().dialect() == Dialect.THRIFT) {
            return values.evaluate(new ValueExpression.OfInteger(value ? 1 : 0, name.span()), type, scope);
        }
        return wrong(name, "`%s`".formatted(name.text()), type, null);
    }

    private Value constant(Scope.Target<ConstantDeclaration> target, Name use, Type type) {
        ConstantDeclaration constant = target.declaration();
        Type own = types.resolve(constant.type(), target.scope());
        Known known = known(constant, own, target.scope());
        if (known.value() instanceof Value.Invalid || !extent.add(known.extent(), use.span(), values.diagnostics())) {
            return new Value.Invalid();
        }
        if (own.equals(type)) {
            return known.value();
        }
        Value converted = values.tryEvaluate(constant.value(), type, target.scope());
        return converted != null
                ? converted
                : wrong(
                        use,
                        "a constant of `%s`".formatted(TypeNames.of(own)),
                        type,
                        constant.name().span());
    }

    /** {@return the value of a constant, evaluated once} */
    Value valueOf(ConstantDeclaration constant, Scope scope) {
        return known(constant, types.resolve(constant.type(), scope), scope).value();
    }

    private Known known(ConstantDeclaration constant, Type type, Scope scope) {
        Known known = done.get(constant);
        if (known != null) {
            return known;
        }
        int start = path.indexOf(constant);
        if (start >= 0) {
            values.diagnostics()
                    .report(new NameProblem.ConstantCycle(path.subList(start, path.size()).stream()
                            .map(station -> station.name().span())
                            .toList()));
            return new Known(new Value.Invalid(), new Extent());
        }
        Extent outer = extent;
        extent = new Extent();
        path.add(constant);
        Value value = path.size() > Extent.MOST_LEVELS
                ? extent.tooLarge(constant.value().span(), values.diagnostics())
                : values.evaluate(constant.value(), type, scope);
        path.remove(path.size() - 1);
        known = new Known(value, extent);
        extent = outer;
        done.put(constant, known);
        return known;
    }

    private @Nullable EnumType enumType(String name, Scope scope) {
        Scope.Target<DefinitionDeclaration> target = scope.definition(name);
        if (target == null) {
            return null;
        }
        Type type = target.declaration() instanceof TypedefDeclaration typedef
                ? types.resolve(typedef.type(), target.scope())
                : new Type.Named(target.key());
        return shapes.enumType(type);
    }

    /** Where an enum is due Apache Thrift looks at the last word of a name only; null if that is no member of it. */
    private @Nullable Value misqualified(@Nullable EnumType expected, String member, Name use, Scope scope) {
        EnumType.Member found =
                expected == null || scope.file().dialect() == Dialect.RPC ? null : shapes.member(expected, member);
        if (expected == null || found == null) {
            return null;
        }
        values.diagnostics().report(new ValueProblem.Misqualified(expected.name(), member, use.span(), found.span()));
        return new Value.OfEnum(expected.key(), found.number());
    }

    /** {@return the value of an enum's member, or null if there is no such member} */
    private @Nullable Value member(@Nullable EnumType owner, String member, Name use, Type type) {
        if (owner == null) {
            return null;
        }
        EnumType.Member found = shapes.member(owner, member);
        return found == null ? null : ofMember(owner, found, use, type);
    }

    /** A member is itself for its enum, and its number for a number. */
    private Value ofMember(EnumType owner, EnumType.Member member, Name use, Type type) {
        if (shapes.enumType(type) == owner) {
            return new Value.OfEnum(owner.key(), member.number());
        }
        if (type instanceof Type.Base base && base != Type.Base.BOOL) {
            var written = new ValueExpression.OfInteger(member.number(), use.span());
            Value number = BaseValues.of(base, written, values.diagnostics());
            if (number != null) {
                return number;
            }
        }
        return wrong(use, "a member of the enum `%s`".formatted(owner.name()), type, member.span());
    }

    private Value wrong(Name name, String found, Type type, @Nullable Span definition) {
        values.diagnostics().report(new ValueProblem.WrongValue(TypeNames.value(type), found, name.span(), definition));
        return new Value.Invalid();
    }

    private Value unknown(Name name, Scope scope, @Nullable EnumType expected) {
        new UnknownNames(scope, values.diagnostics()).reportConstant(name, expected);
        return new Value.Invalid();
    }
}
