/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.syntax.FieldDeclaration;
import io.beckon.compiler.syntax.MethodDeclaration;
import io.beckon.compiler.syntax.OldConstruct;
import io.beckon.compiler.syntax.ServiceDeclaration;
import io.beckon.grammar.RpcParser.ExceptionsContext;
import io.beckon.grammar.RpcParser.MethodContext;
import io.beckon.grammar.RpcParser.ParameterContext;
import io.beckon.grammar.RpcParser.ServiceDefinitionContext;
import io.beckon.grammar.RpcParser.ThrownContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds services and their methods. */
final class ServiceBuilder {
    private final LeafBuilder leaves;
    private final ExpressionBuilder expressions;
    private final FieldBuilder fields;

    ServiceBuilder(LeafBuilder leaves, ExpressionBuilder expressions, FieldBuilder fields) {
        this.leaves = leaves;
        this.expressions = expressions;
        this.fields = fields;
    }

    ServiceDeclaration service(ServiceDefinitionContext context) {
        return new ServiceDeclaration(
                leaves.definedName(context.identifier(0)),
                context.parent == null ? null : leaves.name(context.parent),
                context.method().stream().map(this::method).toList(),
                leaves.doc(context),
                leaves.annotations(context.annotations()));
    }

    private MethodDeclaration method(MethodContext context) {
        if (context.ASYNC() != null) {
            leaves.old(OldConstruct.Kind.ASYNC, context.ASYNC().getSymbol());
        }
        return new MethodDeclaration(
                context.ONEWAY() != null || context.ASYNC() != null,
                context.type() == null ? null : expressions.type(context.type()),
                leaves.definedName(context.name()),
                fields.fields(context.parameter().stream()
                        .map(ParameterContext::field)
                        .toList()),
                exceptions(context.exceptions()),
                leaves.doc(context),
                leaves.annotations(context.annotations()));
    }

    private List<FieldDeclaration> exceptions(@Nullable ExceptionsContext context) {
        return context == null
                ? List.of()
                : fields.fields(
                        context.thrown().stream().map(ThrownContext::field).toList());
    }
}
