/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.syntax.Name;
import io.beckon.compiler.syntax.OldConstruct;
import io.beckon.compiler.syntax.TypeExpression;
import io.beckon.compiler.syntax.ValueExpression;
import io.beckon.grammar.RpcParser.CppTypeContext;
import io.beckon.grammar.RpcParser.DoubleValueContext;
import io.beckon.grammar.RpcParser.IntegerValueContext;
import io.beckon.grammar.RpcParser.ListTypeContext;
import io.beckon.grammar.RpcParser.ListValueContext;
import io.beckon.grammar.RpcParser.LiteralValueContext;
import io.beckon.grammar.RpcParser.MapTypeContext;
import io.beckon.grammar.RpcParser.MapValueContext;
import io.beckon.grammar.RpcParser.NameValueContext;
import io.beckon.grammar.RpcParser.NamedTypeContext;
import io.beckon.grammar.RpcParser.SetTypeContext;
import io.beckon.grammar.RpcParser.StreamTypeContext;
import io.beckon.grammar.RpcParser.TypeContext;
import io.beckon.grammar.RpcParser.ValueContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds types and values. */
final class ExpressionBuilder {
    private final LeafBuilder leaves;

    ExpressionBuilder(LeafBuilder leaves) {
        this.leaves = leaves;
    }

    TypeExpression type(TypeContext context) {
        if (context instanceof ListTypeContext list) {
            leaves.typeAnnotations(list.annotations());
            list.cppType().forEach(this::cppType);
            return new TypeExpression.ListOf(type(list.type()), leaves.span(context));
        }
        if (context instanceof SetTypeContext set) {
            leaves.typeAnnotations(set.annotations());
            cppType(set.cppType());
            return new TypeExpression.SetOf(type(set.type()), leaves.span(context));
        }
        if (context instanceof MapTypeContext map) {
            leaves.typeAnnotations(map.annotations());
            cppType(map.cppType());
            return new TypeExpression.MapOf(type(map.type(0)), type(map.type(1)), leaves.span(context));
        }
        if (context instanceof StreamTypeContext stream) {
            leaves.typeAnnotations(stream.annotations());
            return new TypeExpression.StreamOf(type(stream.type()), leaves.span(context));
        }
        leaves.typeAnnotations(((NamedTypeContext) context).annotations());
        return named(context.getStart());
    }

    private TypeExpression named(Token token) {
        if (token.getText().equals("byte")) {
            leaves.old(OldConstruct.Kind.BYTE, token);
        } else if (token.getText().equals("slist")) {
            leaves.old(OldConstruct.Kind.SLIST, token);
        }
        return new TypeExpression.Named(new Name(token.getText(), leaves.span(token)));
    }

    private void cppType(@Nullable CppTypeContext context) {
        if (context != null) {
            leaves.old(OldConstruct.Kind.CPP_TYPE, context.getStart());
        }
    }

    ValueExpression value(ValueContext context) {
        Token first = context.getStart();
        if (context instanceof IntegerValueContext) {
            return new ValueExpression.OfInteger(leaves.integer(first), leaves.span(first));
        }
        if (context instanceof DoubleValueContext) {
            return new ValueExpression.OfDouble(Double.parseDouble(first.getText()), leaves.span(first));
        }
        if (context instanceof LiteralValueContext) {
            return new ValueExpression.OfText(leaves.text(first), leaves.span(first));
        }
        if (context instanceof ListValueContext list) {
            return new ValueExpression.OfList(
                    list.element().stream()
                            .map(element -> value(element.value()))
                            .toList(),
                    leaves.span(context));
        }
        if (context instanceof MapValueContext map) {
            return new ValueExpression.OfMap(
                    map.entry().stream()
                            .map(entry -> new ValueExpression.Entry(value(entry.value(0)), value(entry.value(1))))
                            .toList(),
                    leaves.span(context));
        }
        return new ValueExpression.OfName(leaves.name(((NameValueContext) context).identifier()));
    }
}
