/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Type;
import java.util.ArrayList;
import java.util.List;

/** What generated classes show of themselves, and how they are compared where records' own ways will not do. */
final class ValueMethods {
    private final int indent;
    private final JavaTypes types;
    private final List<Field> fields;
    private final List<FieldView> views;
    private final List<String> methods = new ArrayList<>();

    /**
     * @param indent of the methods
     */
    ValueMethods(int indent, JavaTypes types, List<Field> fields, List<FieldView> views) {
        this.indent = indent;
        this.types = types;
        this.fields = fields;
        this.views = views;
    }

    /** {@return the methods, each without an indent before and a line end behind it} */
    List<String> list() {
        return methods;
    }

    /**
     * Shows the fields as a record does, with care for what is sensitive or long. {@return this}
     *
     * @param name its own in Java
     * @param inSchema the same in the schema
     */
    ValueMethods ofRecord(String name, String inSchema) {
        if (fields.stream().anyMatch(this::needsCare)) {
            shown(name, inSchema);
        }
        return this;
    }

    /** As {@link #ofRecord}, and compares the fields by way of {@code fieldValues}, which takes no stack and no record. {@return this} */
    ValueMethods ofFieldValues(String name, String inSchema) {
        comparedByFields();
        shown(name, inSchema);
        return this;
    }

    /** Shows the field of a union's case. {@return this} */
    ValueMethods ofCase(String name) {
        if (fields.stream().anyMatch(this::needsCare)) {
            add("String toString()", Layout.list(indent + 4, "return " + text(), arguments(name), ";"));
        }
        return this;
    }

    /** Compares the fields by way of {@code fieldValues}. {@return this} */
    ValueMethods comparedByFields() {
        String object = types.nullable("java.lang.Object");
        String runtime = types.imports().use(RuntimeTypes.FIELDS);
        List<String> values = views.stream().map(FieldView::name).toList();
        add(
                object + "[] fieldValues()",
                "return new " + types.imports().use("java.lang.Object") + "[] " + Layout.array(indent + 4, values)
                        + ";");
        add("boolean equals(" + object + " other)", "return " + runtime + ".equal(this, other);");
        add("int hashCode()", "return " + runtime + ".hash(this);");
        return this;
    }

    /** Shows the fields by way of the codec; names that are the schema's need not be said. */
    private void shown(String name, String inSchema) {
        List<String> arguments = new ArrayList<>(List.of("this", "CODEC"));
        boolean isNamedAlike = name.equals(inSchema);
        for (int i = 0; i < views.size(); i++) {
            isNamedAlike &= views.get(i).name().equals(fields.get(i).name());
        }
        if (!isNamedAlike) {
            arguments.addAll(0, List.of(BaseLiterals.quoted(name), names()));
        }
        add("String toString()", Layout.list(indent + 4, "return " + text(), arguments, ";"));
    }

    /** {@return an expression for an exception's message}: a field called message says it all, else the fields are shown */
    String message() {
        for (int i = 0; i < views.size(); i++) {
            FieldView view = views.get(i);
            if (view.name().equals("message") && view.type().equals("String") && !isSensitive(fields.get(i))) {
                return "message";
            }
        }
        return fields.isEmpty() ? "\"\"" : Layout.list(indent + 6, text(), arguments(""), "");
    }

    private String text() {
        return types.imports().use(RuntimeTypes.FIELDS) + ".text";
    }

    private List<String> arguments(String name) {
        List<String> arguments = new ArrayList<>(List.of(BaseLiterals.quoted(name), names()));
        for (int i = 0; i < views.size(); i++) {
            if (!isSensitive(fields.get(i))) {
                arguments.add(views.get(i).name());
            }
        }
        return arguments;
    }

    /** {@return the names as one text, those of sensitive fields with what is shown of them} */
    private String names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            names.add(views.get(i).name() + (isSensitive(fields.get(i)) ? "=***" : ""));
        }
        return Layout.text(indent + 12, String.join(", ", names));
    }

    private void add(String head, String statement) {
        String next = "\n" + " ".repeat(indent);
        methods.add("@Override" + next + "public " + head + " {" + next + "    " + statement + next + "}");
    }

    private boolean needsCare(Field field) {
        return isSensitive(field) || field.type() == Type.Base.STRING || types.isDeep(field.type());
    }

    private static boolean isSensitive(Field field) {
        return field.annotation("sensitive") != null;
    }
}
