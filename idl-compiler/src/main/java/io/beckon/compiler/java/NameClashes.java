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
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Method;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Typedef;
import io.beckon.compiler.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Warns where two names of a schema become one in Java, so that one of them gets a number that nobody meant. */
final class NameClashes {
    private final JavaDocument context;
    private final Diagnostics diagnostics;

    private NameClashes(JavaDocument context, Diagnostics diagnostics) {
        this.context = context;
        this.diagnostics = diagnostics;
    }

    /**
     * A name and what became of it.
     *
     * @param span where it is defined
     * @param wanted what it would be called if it were alone
     * @param given what it is called
     */
    private record Named(Span span, String wanted, String given) {}

    static void check(JavaDocument context, Diagnostics diagnostics) {
        NameClashes clashes = new NameClashes(context, diagnostics);
        List<Named> types = new ArrayList<>();
        for (Definition definition : context.document().definitions()) {
            if (!(definition instanceof Typedef) && !(definition instanceof Constant)) {
                types.add(clashes.type(definition));
            }
            if (definition instanceof Struct struct) {
                clashes.report(fields(struct.fields(), FieldNames.of(struct.fields())));
            } else if (definition instanceof EnumType type) {
                clashes.report(members(type));
            } else if (definition instanceof Service service) {
                clashes.service(service);
            }
        }
        clashes.report(types);
    }

    /** File systems take names that differ only by case for one. */
    private Named type(Definition definition) {
        String name = definition.name();
        String wanted = definition instanceof Service ? JavaNames.service(name) : JavaNames.type(name);
        String given = context.names().of(definition.key()).simpleName();
        return new Named(definition.span(), wanted.toLowerCase(Locale.ROOT), given);
    }

    private static List<Named> fields(List<Field> fields, Map<Field, String> given) {
        return fields.stream()
                .map(field ->
                        new Named(field.span(), JavaNames.field(field.name()), given.getOrDefault(field, field.name())))
                .toList();
    }

    private static List<Named> members(EnumType type) {
        List<EnumUnit.Constant> given = EnumUnit.constants(type);
        List<Named> members = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            EnumType.Member member = type.members().get(i);
            members.add(new Named(
                    member.span(),
                    JavaNames.constant(member.name()),
                    given.get(i).name()));
        }
        return members;
    }

    private void service(Service service) {
        List<Method> all = MethodViews.all(service, context.schema());
        Map<Method, String> given = MethodViews.names(all);
        List<Named> methods = all.stream()
                .map(method -> new Named(
                        method.span(), JavaNames.method(method.name()), given.getOrDefault(method, method.name())))
                .toList();
        report(methods, all.size() - service.methods().size());
        for (Method method : service.methods()) {
            report(fields(method.parameters(), FieldNames.ofParameters(method.parameters())));
        }
    }

    private void report(List<Named> siblings) {
        report(siblings, 0);
    }

    /** Reports none of the first few: those stand elsewhere. */
    private void report(List<Named> siblings, int elsewhere) {
        Map<String, Named> firsts = new HashMap<>();
        for (int i = 0; i < siblings.size(); i++) {
            Named named = siblings.get(i);
            Named first = firsts.putIfAbsent(named.wanted(), named);
            if (first != null && i >= elsewhere) {
                diagnostics.report(
                        new OutputProblem.NameClash(named.span(), named.given(), first.span(), first.given()));
            }
        }
    }
}
