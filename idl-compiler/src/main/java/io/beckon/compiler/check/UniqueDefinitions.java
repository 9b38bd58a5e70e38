/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.NameProblem;
import io.beckon.compiler.link.BaseTypes;
import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.source.Dialect;
import io.beckon.compiler.source.Span;
import java.util.HashMap;
import java.util.Map;

/** A name has one meaning in its file. Apache Thrift keeps the names of constants apart, and so do {@code .thrift} files. */
final class UniqueDefinitions implements Rule {
    @Override
    public void check(Program program, Diagnostics diagnostics) {
        program.schema().documents().forEach(document -> check(document, diagnostics));
    }

    private static void check(Document document, Diagnostics diagnostics) {
        Dialect dialect = document.file().dialect();
        Map<String, Span> definitions = new HashMap<>();
        Map<String, Span> constants = dialect == Dialect.THRIFT ? new HashMap<>() : definitions;
        for (Definition definition : document.definitions()) {
            boolean constant = definition instanceof Constant;
            if (!constant && BaseTypes.isReserved(definition.name(), dialect)) {
                diagnostics.report(new NameProblem.BaseTypeName(definition.span()));
            }
            Span first = (constant ? constants : definitions).putIfAbsent(definition.name(), definition.span());
            if (first != null) {
                diagnostics.report(new NameProblem.DuplicateDefinition(definition.span(), first));
            }
        }
    }
}
