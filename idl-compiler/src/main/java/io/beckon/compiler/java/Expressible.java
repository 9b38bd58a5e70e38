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
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Typedef;
import io.beckon.compiler.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what of a schema cannot become Java, before anything is written. */
final class Expressible {
    // What a class makes of each goes into one method, which has 64 KiB of code (JVMS 4.7.3).
    private static final int MOST_FIELDS = 2000;
    private static final int MOST_MEMBERS = 2500;
    private static final int MOST_CONSTANTS = 5000;

    private Expressible() {}

    static void check(Schema schema, Diagnostics diagnostics) {
        checkClasses(schema, diagnostics);
        for (Document document : schema.documents()) {
            if (document.requested()) {
                document.definitions().forEach(definition -> check(definition, diagnostics));
                checkConstants(document, diagnostics);
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

    private static void checkConstants(Document document, Diagnostics diagnostics) {
        List<Definition> constants = document.definitions().stream()
                .filter(Constant.class::isInstance)
                .toList();
        if (!constants.isEmpty()) {
            Definition last = constants.get(constants.size() - 1);
            count(last.span(), "constants", constants.size(), MOST_CONSTANTS, diagnostics);
        }
    }

    private static void count(Span span, String what, int count, int most, Diagnostics diagnostics) {
        if (count > most) {
            diagnostics.report(new OutputProblem.TooMany(span, what, count, most));
        }
    }

    private static void check(Definition definition, Diagnostics diagnostics) {
        if (definition instanceof Struct struct) {
            count(struct.span(), "fields", struct.fields().size(), MOST_FIELDS, diagnostics);
        } else if (definition instanceof EnumType type) {
            count(type.span(), "members", type.members().size(), MOST_MEMBERS, diagnostics);
        }
        if (definition instanceof Service service) {
            service.methods().forEach(method -> check(method, diagnostics));
        }
    }

    private static void check(Method method, Diagnostics diagnostics) {
        List<Field> parameters = method.parameters();
        int slots = parameters.stream()
                .mapToInt(field -> StructFields.slots(field, field.presence() == Field.Presence.OPTIONAL))
                .sum();
        if (slots > StructFields.MOST_SLOTS) {
            diagnostics.report(new OutputProblem.TooWide(method.span(), slots, StructFields.MOST_SLOTS));
        }
    }
}
