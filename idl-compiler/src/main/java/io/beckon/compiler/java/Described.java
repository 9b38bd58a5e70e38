/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.Documented;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Field.Presence;
import io.beckon.compiler.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The statements with which generated code says what its types are in the schema, for descriptors at run time. */
final class Described {
    /** A constant in a class file has at most 65,535 bytes; a longer text is not worth more care than to be cut. */
    private static final int LONGEST_TEXT = 16_000;

    private Described() {}

    /**
     * {@return the statements that describe a struct, union or exception}
     *
     * @param indent spaces before each
     * @param fields statements of {@link #field}, without what is noted of them
     */
    static List<String> struct(int indent, Struct struct, Document document, List<FieldView> fields) {
        String kind = struct.kind().name().toLowerCase(Locale.ROOT);
        List<String> statements = new ArrayList<>();
        statements.add(noted(indent, named(kind, fullName(struct.name(), document)), struct));
        statements.addAll(fields(indent, struct.fields(), fields));
        return statements;
    }

    /** {@return the statements that describe a method's parameters as a struct} */
    static List<String> arguments(int indent, String fullName, List<Field> parameters, List<FieldView> views) {
        List<String> statements = new ArrayList<>(List.of(named("struct", fullName) + ";"));
        statements.addAll(fields(indent, parameters, views));
        return statements;
    }

    /** {@return the statements that describe an enum} */
    static List<String> enumeration(int indent, EnumType type, Document document) {
        List<String> statements = new ArrayList<>();
        statements.add(noted(indent, named("enumeration", fullName(type.name(), document)), type));
        for (EnumType.Member member : type.members()) {
            String call = "schema.member(" + BaseLiterals.quoted(member.name()) + ", " + member.number() + ")";
            statements.add(noted(indent, call, member));
        }
        return statements;
    }

    /**
     * {@return a call that describes a field}
     *
     * @param nullable whether Java has null where it is absent
     * @param codec an expression for its codec
     * @param literal an expression for its default, or null
     */
    static String field(Field field, boolean nullable, String codec, @Nullable String literal) {
        boolean required = field.presence() == Presence.REQUIRED;
        String method = nullable ? "optional" : required ? "required" : "field";
        return "schema." + method + "(" + field.id() + ", " + BaseLiterals.quoted(field.name()) + ", " + codec
                + (literal == null ? "" : ", " + literal) + ")";
    }

    /** {@return the namespace for all languages or for Java, and the name; peers and tools see no other part of the schema} */
    static String fullName(String name, Document document) {
        String all = document.namespace("*");
        String namespace = all == null ? document.namespace("java") : all;
        return namespace == null ? name : namespace + "." + name;
    }

    /** {@return calls behind an expression that add a doc comment and annotations, each as {@code .doc("...")}} */
    static List<String> notes(Documented subject) {
        List<String> calls = new ArrayList<>();
        String doc = subject.doc();
        if (doc != null && !doc.isBlank()) {
            calls.add(".doc(" + text(doc.strip()) + ")");
        }
        for (Annotation annotation : subject.annotations()) {
            String value = annotation.value() == null ? "" : annotation.value();
            calls.add(".annotation(" + text(annotation.name()) + ", " + text(value) + ")");
        }
        return calls;
    }

    private static List<String> fields(int indent, List<Field> fields, List<FieldView> views) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            statements.add(noted(indent, views.get(i).schema(), fields.get(i)));
        }
        return statements;
    }

    private static String named(String method, String fullName) {
        return "schema." + method + "(" + BaseLiterals.quoted(fullName) + ")";
    }

    private static String noted(int indent, String call, Documented subject) {
        List<String> notes = notes(subject);
        String joined = String.join("", notes);
        if (indent + call.length() + joined.length() + 1 <= Layout.WIDTH) {
            return call + joined + ";";
        }
        String next = "\n" + " ".repeat(indent + 8);
        return call + next + String.join(next, notes) + ";";
    }

    private static String text(String text) {
        return BaseLiterals.quoted(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " ...");
    }
}
