/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.OutputProblem;
import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Definition;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Typedef;
import io.beckon.compiler.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what of a schema cannot become Java, before anything is written. */
final class Expressible {
    private Expressible() {}

    static void check(Schema schema, Diagnostics diagnostics) {
        checkClasses(schema, diagnostics);
        for (Document document : schema.documents()) {
            if (document.requested()) {
                document.definitions().forEach(definition -> check(definition, diagnostics));
            }
        }
    }

    /** Two files of one package that define the same name would each want the class; which one got it would be chance. */
    private static void checkClasses(Schema schema, Diagnostics diagnostics) {
        Map<ClassName, Definition> owners = new HashMap<>();
        for (Document document : schema.documents()) {
            for (Definition definition : document.definitions()) {
                if (definition instanceof Typedef || definition instanceof Constant) {
                    continue;
                }
                ClassName name = new ClassName(TypeNames.packageName(document), TypeNames.wanted(definition));
                Definition owner = owners.putIfAbsent(name, definition);
                if (owner != null && owner.span().file() != definition.span().file()) {
                    diagnostics.report(new OutputProblem.SameClass(definition.span(), name.qualified(), owner.span()));
                }
            }
        }
    }

    private static void check(Definition definition, Diagnostics diagnostics) {
        if (definition instanceof Struct struct && struct.kind() != Struct.Kind.UNION) {
            int slots = struct.fields().stream()
                    .mapToInt(field -> slots(field, StructFields.isNullable(field)))
                    .sum();
            width(slots, struct.span(), diagnostics);
        } else if (definition instanceof Service service) {
            service.methods().forEach(method -> check(method, diagnostics));
        }
    }

    private static void check(Method method, Diagnostics diagnostics) {
        List<Field> parameters = method.parameters();
        int slots = parameters.stream()
                .mapToInt(field -> slots(field, field.presence() == Field.Presence.OPTIONAL))
                .sum();
        width(slots, method.span(), diagnostics);
    }

    private static void width(int slots, Span span, Diagnostics diagnostics) {
        if (slots > OutputProblem.TooWide.MOST) {
            diagnostics.report(new OutputProblem.TooWide(span, slots));
        }
    }

    private static int slots(Field field, boolean nullable) {
        return field.type() instanceof Type.Base base && !nullable
                ? BaseJava.of(base).slots()
                : 1;
    }
}
