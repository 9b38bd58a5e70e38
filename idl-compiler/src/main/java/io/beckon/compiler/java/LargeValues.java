/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.java.Literals.Expression;
import io.beckon.compiler.model.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Nested classes for values that are too large for the method that they belong to. A method has 64 KiB of code, and a class as
 * many constants (JVMS 4.7.3 and 4.1); a value takes some twenty bytes of the one and two of the other, rarely more.
 */
final class LargeValues {
    /** How many values a method makes beside others. */
    private static final int MOST_PARTS = 1000;

    /** How many the methods of one class make. */
    private static final int MOST_IN_CLASS = 8000;

    private final JavaTypes types;
    private final List<List<String>> methods = new ArrayList<>();
    private int partsOfClass;

    LargeValues(JavaTypes types) {
        this.types = types;
    }

    /** {@return the declarations of the nested classes} */
    List<String> classes() {
        List<String> classes = new ArrayList<>();
        for (List<String> each : methods) {
            String name = "LargeValue_" + (classes.size() + 1);
            classes.add("private static final class " + name + " {\n" + String.join("\n\n", each) + "\n    }");
        }
        return classes;
    }

    static boolean areTooLarge(Collection<Expression> expressions) {
        return parts(expressions) > MOST_PARTS;
    }

    static int parts(Collection<Expression> expressions) {
        return expressions.stream().mapToInt(Expression::parts).sum();
    }

    /** {@return a call of a method that evaluates an expression, or the expression if it is small} */
    Expression moved(Expression expression, Type type) {
        if (expression.parts() <= 1) {
            return expression;
        }
        return call(type, List.of("return " + expression.text() + ";"), expression.parts());
    }

    /** {@return a call of a method that makes a container, by statements that add to the variable {@code all}} */
    Expression collected(Type type, List<Expression> statements) {
        String variable = types.boxed(type) + " all";
        List<String> lines = new ArrayList<>();
        lines.add(variable + " = new " + types.imports().use(implementation(type)) + "<>();");
        List<String> part = new ArrayList<>();
        int parts = 0;
        for (Expression statement : statements) {
            if (parts > 0 && parts + statement.parts() > MOST_PARTS) {
                lines.add(add("void", "add", variable, part, parts) + "(all);");
                part.clear();
                parts = 0;
            }
            part.add(statement.text());
            parts += statement.parts();
        }
        lines.add(add("void", "add", variable, part, parts) + "(all);");
        String frozen = types.imports().use("java.util.Collections") + ".unmodifiable" + types.container(type);
        lines.add("return " + frozen + "(all);");
        return call(type, lines, 1);
    }

    private static String implementation(Type type) {
        if (type instanceof Type.ListOf) {
            return "java.util.ArrayList";
        }
        return type instanceof Type.SetOf ? "java.util.LinkedHashSet" : "java.util.LinkedHashMap";
    }

    private Expression call(Type type, List<String> statements, int parts) {
        return new Expression(add(types.plain(type), "value", "", statements, parts) + "()", 1);
    }

    /** {@return the qualified name of a new static method} */
    private String add(String result, String name, String parameters, List<String> statements, int parts) {
        if (methods.isEmpty() || partsOfClass + parts > MOST_IN_CLASS) {
            methods.add(new ArrayList<>());
            partsOfClass = 0;
        }
        List<String> siblings = methods.get(methods.size() - 1);
        partsOfClass += parts;
        String method = name + (siblings.size() + 1);
        siblings.add("        static " + result + " " + method + "(" + parameters + ") {\n            "
                + String.join("\n            ", statements) + "\n        }");
        // No type of a schema is called so.
        return "LargeValue_" + methods.size() + "." + method;
    }
}
