/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.syntax.FieldDeclaration;
import io.beckon.compiler.syntax.OldConstruct;
import io.beckon.grammar.RpcParser.FieldContext;
import io.beckon.grammar.RpcParser.FieldIdContext;
import io.beckon.grammar.RpcParser.PresenceContext;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds fields, parameters and declared exceptions. */
final class FieldBuilder {
    private final LeafBuilder leaves;
    private final ExpressionBuilder expressions;

    FieldBuilder(LeafBuilder leaves, ExpressionBuilder expressions) {
        this.leaves = leaves;
        this.expressions = expressions;
    }

    List<FieldDeclaration> fields(List<FieldContext> contexts) {
        return contexts.stream().map(this::field).toList();
    }

    private FieldDeclaration field(FieldContext context) {
        TerminalNode reference = context.AMPERSAND();
        leaves.old(OldConstruct.Kind.REFERENCE, reference == null ? null : reference.getSymbol());
        leaves.old(
                OldConstruct.Kind.XSD,
                context.xsd() == null ? null : context.xsd().getStart());
        return new FieldDeclaration(
                id(context.fieldId()),
                presence(context.presence()),
                expressions.type(context.type()),
                leaves.definedName(context.name()),
                context.value() == null ? null : expressions.value(context.value()),
                leaves.doc(context),
                leaves.annotations(context.annotations()));
    }

    private FieldDeclaration.@Nullable Id id(@Nullable FieldIdContext context) {
        if (context == null) {
            return null;
        }
        Token number = context.INTEGER().getSymbol();
        return new FieldDeclaration.Id(leaves.integer(number), leaves.span(number));
    }

    private static Field.Presence presence(@Nullable PresenceContext context) {
        if (context == null) {
            return Field.Presence.UNMARKED;
        }
        return context.REQUIRED() == null ? Field.Presence.OPTIONAL : Field.Presence.REQUIRED;
    }
}
