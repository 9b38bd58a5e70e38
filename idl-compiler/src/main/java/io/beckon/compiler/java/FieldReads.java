/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import java.util.ArrayList;
import java.util.List;

/** The bodies of the methods that read a struct: its fields with ascending ids, as the runtime asks for them. */
final class FieldReads {
    private FieldReads() {}

    /** {@return the statements of a type with a constructor for all its fields}, the last of which returns what was read */
    static List<String> of(int indent, String type, List<FieldView> declared) {
        List<FieldView> ascending = StructFields.ascending(declared);
        List<String> lines = new ArrayList<>();
        boolean inOrder = declared.equals(ascending);
        if (!inOrder) {
            ascending.forEach(field -> lines.add(field.type() + " " + local(field) + " = " + field.read() + ";"));
        }
        List<String> arguments = declared.stream()
                .map(field -> inOrder ? field.read() : local(field))
                .toList();
        lines.add(Layout.commas(indent, "return new " + type + "(", arguments, ");"));
        return lines;
    }

    /** {@return the same of a type that only a builder can make} */
    static List<String> intoBuilder(List<FieldView> ascending) {
        List<String> lines = new ArrayList<>(List.of("Builder builder = new Builder();"));
        ascending.forEach(field -> lines.add("builder." + field.name() + " = " + field.readUnset() + ";"));
        lines.add("return builder.build();");
        return lines;
    }

    private static String local(FieldView field) {
        return "f" + (field.id() < 0 ? "_" : "") + Math.abs(field.id());
    }
}
