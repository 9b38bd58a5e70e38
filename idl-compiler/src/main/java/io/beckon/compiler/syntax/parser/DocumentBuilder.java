/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.syntax.parser;

import io.beckon.compiler.model.Namespace;
import io.beckon.compiler.syntax.DefinitionDeclaration;
import io.beckon.compiler.syntax.DocumentDeclaration;
import io.beckon.compiler.syntax.IncludeDeclaration;
import io.beckon.compiler.syntax.OldConstruct;
import io.beckon.grammar.RpcParser.NamespaceContext;
import io.beckon.grammar.RpcParser.StatementContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Puts a file's statements together. */
final class DocumentBuilder {
    private final LeafBuilder leaves;
    private final DefinitionBuilder builder;
    private final List<Namespace> namespaces = new ArrayList<>();
    private final List<IncludeDeclaration> includes = new ArrayList<>();
    private final List<DefinitionDeclaration> definitions = new ArrayList<>();

    private final Set<String> broken = new HashSet<>();

    DocumentBuilder(LeafBuilder leaves) {
        this.leaves = leaves;
        this.builder = new DefinitionBuilder(leaves);
    }

    /** Takes note of a statement that could not be read, so that uses of its name are not reported as well. */
    void addBroken(String name) {
        broken.add(name);
    }

    void add(StatementContext statement) {
        if (statement.definition() != null) {
            definitions.add(builder.definition(statement.definition()));
        } else if (statement.include() != null) {
            Token path = statement.include().LITERAL().getSymbol();
            includes.add(new IncludeDeclaration(leaves.text(path), leaves.span(path)));
        } else if (statement.namespace() != null) {
            namespaces.add(namespace(statement.namespace()));
        } else {
            leaves.old(OldConstruct.Kind.CPP_INCLUDE, statement.getStart());
        }
    }

    private Namespace namespace(NamespaceContext context) {
        if (context.scope() != null) {
            return new Namespace(
                    context.scope().getText(), context.identifier().getText(), leaves.span(context.identifier()));
        }
        Token keyword = context.OLD_NAMESPACE().getSymbol();
        leaves.old(OldConstruct.Kind.NAMESPACE, keyword);
        String scope = keyword.getText().substring(0, keyword.getText().indexOf('_'));
        if (context.identifier() == null) {
            Token literal = context.LITERAL().getSymbol();
            return new Namespace(scope, leaves.text(literal), leaves.span(literal));
        }
        return new Namespace(scope, context.identifier().getText(), leaves.span(context.identifier()));
    }

    DocumentDeclaration build() {
        return new DocumentDeclaration(
                leaves.file(), namespaces, includes, definitions, broken, leaves.oldConstructs());
    }
}
