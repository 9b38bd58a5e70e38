/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.EnumType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An enum.
 *
 * @param constants all, aliases included
 * @param numbered one for each number, for the way back
 * @param schema the statements that describe it
 */
public record EnumUnit(
        String banner,
        String packageName,
        List<String> imports,
        String name,
        String javadoc,
        List<Constant> constants,
        List<Constant> numbered,
        List<String> schema)
        implements Unit {
    private static final String UNRECOGNIZED = "UNRECOGNIZED";

    /**
     * A constant.
     *
     * @param name its Java name
     * @param number on the wire
     * @param javadoc its doc comment
     */
    public record Constant(String name, int number, String javadoc) {}

    static EnumUnit of(EnumType type, JavaDocument context) {
        Imports imports = context.imports(context.names().of(type.key()));
        imports.using(RuntimeTypes.CODEC, RuntimeTypes.CODECS, RuntimeTypes.ENUM_SCHEMA, RuntimeTypes.NULL_MARKED);
        String name = context.names().of(type.key()).simpleName();
        List<Constant> constants = constants(type);
        List<Constant> numbered = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Constant constant : constants) {
            if (seen.add(constant.number())) {
                numbered.add(constant);
            }
        }
        return new EnumUnit(
                context.banner(),
                context.packageName(),
                imports.list(),
                name,
                imports.terse(Javadoc.of(type, "The enum " + Javadoc.code(type.name()) + "."))
                        .indented(0),
                constants,
                numbered,
                Described.enumeration(8, type, context.document()));
    }

    static List<Constant> constants(EnumType type) {
        DistinctNames names = new DistinctNames();
        names.distinct(UNRECOGNIZED, 0);
        names.distinct("CODEC", 0);
        List<Constant> constants = new ArrayList<>();
        for (EnumType.Member member : type.members()) {
            String name = names.distinct(JavaNames.constant(member.name()), member.number());
            String otherwise = Javadoc.code(member.name()) + ", number " + member.number() + ".";
            constants.add(new Constant(
                    name, member.number(), Javadoc.of(member, otherwise).indented(4)));
        }
        return constants;
    }
}
