/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.model.Struct;
import io.beckon.compiler.syntax.ConstantDeclaration;
import io.beckon.compiler.syntax.DefinitionDeclaration;
import io.beckon.compiler.syntax.EnumDeclaration;
import io.beckon.compiler.syntax.Name;
import io.beckon.compiler.syntax.OldConstruct;
import io.beckon.compiler.syntax.StructDeclaration;
import io.beckon.compiler.syntax.TypeExpression;
import io.beckon.compiler.syntax.TypedefDeclaration;
import io.beckon.grammar.RpcParser;
import io.beckon.grammar.RpcParser.ConstantDefinitionContext;
import io.beckon.grammar.RpcParser.DefinitionContext;
import io.beckon.grammar.RpcParser.EnumDefinitionContext;
import io.beckon.grammar.RpcParser.EnumMemberContext;
import io.beckon.grammar.RpcParser.SenumDefinitionContext;
import io.beckon.grammar.RpcParser.StructDefinitionContext;
import io.beckon.grammar.RpcParser.TypedefDefinitionContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds all definitions but services. */
final class DefinitionBuilder {
    private final LeafBuilder leaves;
    private final ExpressionBuilder expressions;
    private final FieldBuilder fields;
    private final ServiceBuilder services;
    private final ReservationBuilder reservations;

    DefinitionBuilder(LeafBuilder leaves) {
        this.leaves = leaves;
        this.expressions = new ExpressionBuilder(leaves);
        this.fields = new FieldBuilder(leaves, expressions);
        this.reservations = new ReservationBuilder(leaves);
        this.services = new ServiceBuilder(leaves, expressions, fields);
    }

    DefinitionDeclaration definition(DefinitionContext context) {
        if (context.structDefinition() != null) {
            return struct(context.structDefinition());
        }
        if (context.enumDefinition() != null) {
            return enumeration(context.enumDefinition());
        }
        if (context.senumDefinition() != null) {
            return senum(context.senumDefinition());
        }
        if (context.typedefDefinition() != null) {
            return typedef(context.typedefDefinition());
        }
        if (context.constantDefinition() != null) {
            return constant(context.constantDefinition());
        }
        return services.service(context.serviceDefinition());
    }

    private StructDeclaration struct(StructDefinitionContext context) {
        TerminalNode xsdAll = context.XSD_ALL();
        leaves.old(OldConstruct.Kind.XSD, xsdAll == null ? null : xsdAll.getSymbol());
        return new StructDeclaration(
                kind(context.kind.getType()),
                leaves.definedName(context.identifier()),
                fields.fields(context.field()),
                reservations.reserved(context.reservation()),
                leaves.doc(context),
                leaves.annotations(context.annotations()));
    }

    private static Struct.Kind kind(int token) {
        return switch (token) {
            case RpcParser.UNION -> Struct.Kind.UNION;
            case RpcParser.EXCEPTION -> Struct.Kind.EXCEPTION;
            default -> Struct.Kind.STRUCT;
        };
    }

    private EnumDeclaration enumeration(EnumDefinitionContext context) {
        return new EnumDeclaration(
                leaves.definedName(context.identifier()),
                context.enumMember().stream().map(this::member).toList(),
                reservations.reserved(context.reservation()),
                leaves.doc(context),
                leaves.annotations(context.annotations()));
    }

    private EnumDeclaration.Member member(EnumMemberContext context) {
        return new EnumDeclaration.Member(
                leaves.definedName(context.name()),
                number(context.INTEGER()),
                leaves.doc(context),
                leaves.annotations(context.annotations()));
    }

    private EnumDeclaration.@Nullable Number number(@Nullable TerminalNode node) {
        return node == null
                ? null
                : new EnumDeclaration.Number(leaves.integer(node.getSymbol()), leaves.span(node.getSymbol()));
    }

    /** The names of a {@code senum} never reached the wire: it is a string. */
    private TypedefDeclaration senum(SenumDefinitionContext context) {
        leaves.old(OldConstruct.Kind.SENUM, context.getStart());
        Name name = leaves.definedName(context.identifier());
        return new TypedefDeclaration(
                new TypeExpression.Named(new Name("string", name.span())),
                name,
                leaves.doc(context),
                leaves.annotations(context.annotations()));
    }

    private TypedefDeclaration typedef(TypedefDefinitionContext context) {
        return new TypedefDeclaration(
                expressions.type(context.type()),
                leaves.definedName(context.identifier()),
                leaves.doc(context),
                leaves.annotations(context.annotations()));
    }

    private ConstantDeclaration constant(ConstantDefinitionContext context) {
        return new ConstantDeclaration(
                expressions.type(context.type()),
                leaves.definedName(context.identifier()),
                expressions.value(context.value()),
                leaves.doc(context),
                leaves.annotations(context.annotations()));
    }
}
