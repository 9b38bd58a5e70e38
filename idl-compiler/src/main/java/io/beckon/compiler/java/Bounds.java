/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.source.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements that hold values to what {@code min}, {@code max}, {@code size} and {@code pattern} of {@code .rpc} files say. */
final class Bounds {
    private static final Set<String> BOUNDS = Set.of("min", "max", "size", "pattern");

    private final Field field;
    private final JavaTypes types;
    private final List<String> statements = new ArrayList<>();

    private Bounds(Field field, JavaTypes types) {
        this.field = field;
        this.types = types;
    }

    /**
     * {@return the statements, none for a field without bounds}
     *
     * @param nullable whether the value may be null, which no bound minds
     * @param name the variable
     * @param said an expression for what messages call it
     */
    static List<String> of(Field field, boolean nullable, String name, String said, JavaTypes types) {
        Bounds bounds = new Bounds(field, types);
        if (areHeld(field)) {
            bounds.number("min", "atLeast", nullable, name, said);
            bounds.number("max", "atMost", nullable, name, said);
            bounds.size(name, said);
            bounds.pattern(name, said);
        }
        return bounds.statements;
    }

    /** {@return whether an annotation of a field is one that its values are held to} */
    static boolean isBound(Annotation annotation, Field field) {
        return areHeld(field) && BOUNDS.contains(annotation.name());
    }

    private static boolean areHeld(Field field) {
        return field.span().file().dialect() == Dialect.RPC;
    }

    private void number(String annotation, String method, boolean nullable, String name, String said) {
        String bound = value(annotation);
        if (bound != null) {
            boolean primitive = !nullable && types.primitive(field.type()) != null;
            add(method, name, primitive ? literal(bound) : BaseLiterals.quoted(bound), said);
        }
    }

    private String literal(String bound) {
        if (field.type() == Type.Base.DOUBLE) {
            return Double.toString(Double.parseDouble(bound));
        }
        long number = Long.parseLong(bound);
        return number == (int) number ? Long.toString(number) : number + "L";
    }

    private void size(String name, String said) {
        String sizes = value("size");
        if (sizes != null) {
            int dots = sizes.indexOf("..");
            String least = dots < 0 ? sizes : sizes.substring(0, dots);
            String most = dots < 0 ? sizes : sizes.substring(dots + 2);
            add("size", name, number(least) + (most.isEmpty() ? "" : ", " + number(most)), said);
        }
    }

    /** {@return a number without leading zeros, which would make it octal} */
    private static String number(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }

    private void pattern(String name, String said) {
        String pattern = value("pattern");
        if (pattern != null) {
            add("matches", name, BaseLiterals.quoted(pattern), said);
        }
    }

    private void add(String method, String name, String bound, String said) {
        statements.add(types.imports().use(RuntimeTypes.BOUNDS) + "." + method + "(" + name + ", " + bound + ", " + said
                + ");");
    }

    /** {@return what the annotation says}; where it stands twice, its last one */
    private @Nullable String value(String name) {
        Annotation annotation = field.annotation(name);
        return annotation == null ? null : annotation.value();
    }
}
