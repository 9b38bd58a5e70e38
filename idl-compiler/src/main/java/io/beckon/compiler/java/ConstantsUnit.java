/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Constant;
import io.beckon.compiler.model.Definition;
import java.util.ArrayList;
import java.util.List;

/**
 * The constants of one file.
 *
 * @param constants in the order written
 * @param classes those that make large ones
 */
public record ConstantsUnit(
        String banner,
        String packageName,
        List<String> imports,
        String name,
        String javadoc,
        List<ConstantView> constants,
        List<String> classes)
        implements Unit {
    private static final int MANY = 500;

    /**
     * A constant.
     *
     * @param declaration with its semicolon
     * @param javadoc its doc comment
     */
    public record ConstantView(String declaration, String javadoc) {}

    static ConstantsUnit of(JavaDocument context) {
        Imports imports =
                context.imports(context.names().constants(context.document())).using(RuntimeTypes.NULL_MARKED);
        JavaTypes types = context.types(imports);
        Literals literals = context.literals(types);
        DistinctNames names = new DistinctNames();
        List<ConstantView> constants = new ArrayList<>();
        // All of them are made by one method.
        boolean isMany = context.document().definitions().size() > MANY;
        for (Definition definition : context.document().definitions()) {
            if (definition instanceof Constant constant) {
                String name = names.distinct(JavaNames.constant(constant.name()), constants.size());
                String left = "public static final " + types.plain(constant.type()) + " " + name;
                String value = isMany
                        ? literals.small(constant.value(), constant.type())
                        : literals.of(constant.value(), constant.type());
                String declaration = Layout.assignment(4, left, value);
                String otherwise = "The constant " + Javadoc.code(constant.name()) + ".";
                constants.add(new ConstantView(
                        declaration, Javadoc.of(constant, otherwise).indented(4)));
            }
        }
        String file = TypeNames.fileName(context.document().file());
        return new ConstantsUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                context.names().constants(context.document()).simpleName(),
                imports.terse(new Javadoc(null, "The constants of " + Javadoc.code(file) + "."))
                        .indented(0),
                constants,
                literals.classes());
    }
}
