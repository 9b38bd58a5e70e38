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

/** With what statements generated code says what its types are in the schema, for descriptors at run time. */
final class Described {
    /** A constant in a class file has at most 65,535 bytes; a longer text is not worth more care than to be cut. */
    private static final int LONGEST_TEXT = 16_000;

    private Described() {}

    /**
     * A field in a description.
     *
     * @param name in the schema
     * @param text how a description's text has it
     * @param codec an expression for its codec
     * @param literal an expression for its default, or null
     */
    record DescribedField(
            String name,
            String text,
            String codec,
            @Nullable String literal) {
        static DescribedField of(Field field, boolean nullable, String codec, @Nullable String literal) {
            String presence = nullable ? "?" : field.presence() == Presence.REQUIRED ? "!" : "";
            return new DescribedField(field.name(), field.id() + " " + field.name() + presence, codec, literal);
        }
    }

    /**
     * {@return the statements that describe a struct, union or exception}
     *
     * @param indent spaces before it
     * @param fields its fields
     */
    static String struct(int indent, Struct struct, Document document, List<FieldView> fields) {
        String kind = struct.kind().name().toLowerCase(Locale.ROOT);
        String call = named(indent, kind, fullName(struct.name(), document), fields);
        return noted(indent, call, notes(struct)) + fieldNotes(indent, struct.fields(), fields);
    }

    /** {@return the statements that describe a method's parameters as a struct} */
    static String arguments(int indent, String fullName, List<Field> parameters, List<FieldView> views) {
        return named(indent, "struct", fullName, views) + ";" + fieldNotes(indent, parameters, views);
    }

    /** {@return the statements that describe an enum} */
    static List<String> enumeration(int indent, EnumType type, Document document) {
        List<String> statements = new ArrayList<>();
        String name = BaseLiterals.quoted(fullName(type.name(), document));
        statements.add(noted(indent, "schema.enumeration(" + name + ")", notes(type)));
        for (EnumType.Member member : type.members()) {
            String call = "schema.member(" + BaseLiterals.quoted(member.name()) + ", " + member.number() + ")";
            statements.add(noted(indent, call, notes(member)));
        }
        return statements;
    }

    /** {@return the namespace for all languages or for Java, and the name; peers and tools see no other part of the schema} */
    static String fullName(String name, Document document) {
        String all = document.namespace("*");
        String namespace = all == null ? document.namespace("java") : all;
        return namespace == null ? name : namespace + "." + name;
    }

    /** {@return calls behind an expression that add a doc comment and annotations, each as {@code .doc("...")}} */
    static List<String> notes(Documented subject) {
        return notes("", subject);
    }

    /**
     * {@return the same}
     *
     * @param of what the calls' arguments begin with
     */
    private static List<String> notes(String of, Documented subject) {
        List<String> calls = new ArrayList<>();
        String doc = subject.doc();
        if (doc != null && !doc.isBlank()) {
            calls.add(".doc(" + of + text(doc.strip()) + ")");
        }
        for (Annotation annotation : subject.annotations()) {
            String value = annotation.value() == null ? "" : annotation.value();
            boolean isBound = subject instanceof Field field && Bounds.isBound(annotation, field);
            calls.add((isBound ? ".bound(" : ".annotation(") + of + text(annotation.name()) + ", " + text(value) + ")");
        }
        return calls;
    }

    /** {@return a statement for each field of which there is something to note}; one for all would be too deep for javac */
    private static String fieldNotes(int indent, List<Field> fields, List<FieldView> views) {
        StringBuilder statements = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            String name = BaseLiterals.quoted(fields.get(i).name()) + ", ";
            String literal = views.get(i).schema().literal();
            List<String> calls = new ArrayList<>();
            if (literal != null) {
                calls.add(".defaultValue(" + name + literal + ")");
            }
            calls.addAll(notes(name, fields.get(i)));
            if (!calls.isEmpty()) {
                statements.append("\n").append(" ".repeat(indent)).append(noted(indent, "schema", calls));
            }
        }
        return statements.toString();
    }

    private static String named(int indent, String kind, String fullName, List<FieldView> views) {
        List<String> texts = views.stream().map(view -> view.schema().text()).toList();
        List<String> codecs = views.stream().map(view -> view.schema().codec()).toList();
        String head = "schema." + kind + "(" + BaseLiterals.quoted(fullName) + ", ";
        String text = String.join(", ", texts);
        boolean fits = indent + head.length() + text.length() + 3 <= Layout.WIDTH;
        String next = "\n" + " ".repeat(indent + 8);
        String begun =
                fits ? head + BaseLiterals.quoted(text) : head.stripTrailing() + next + Layout.text(indent, text);
        if (codecs.isEmpty()) {
            return begun + ")";
        }
        String joined = String.join(", ", codecs);
        boolean onOneLine = fits && indent + begun.length() + joined.length() + 4 <= Layout.WIDTH;
        return begun + ","
                + (onOneLine
                        ? " " + joined + ")"
                        : next
                                + Layout.commas(indent, " ".repeat(8), codecs, ")")
                                        .strip());
    }

    private static String noted(int indent, String call, List<String> notes) {
        String joined = String.join("", notes);
        int last = call.length() - 1 - call.lastIndexOf('\n');
        int width = call.contains("\n") ? last : indent + last;
        if (width + joined.length() + 1 <= Layout.WIDTH) {
            return call + joined + ";";
        }
        String next = "\n" + " ".repeat(indent + 8);
        boolean isBare = !call.contains("(");
        return call + (isBare ? "" : next) + String.join(next, notes) + ";";
    }

    private static String text(String text) {
        return BaseLiterals.quoted(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " ...");
    }
}
