/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The bodies of the methods that read a struct: its fields with ascending ids, as the runtime asks for them. */
final class FieldReads {
    private FieldReads() {}

    /**
     * {@return the statements of a type with a constructor for all its fields}, the last of which returns what was read. What
     * is read goes through variables: javac looks at a call twice where it is an argument.
     */
    static List<String> of(int indent, String type, List<FieldView> declared) {
        if (declared.size() == 1) {
            return List.of("return new " + type + "(" + declared.get(0).read() + ");");
        }
        List<String> lines = new ArrayList<>();
        StructFields.ascending(declared)
                .forEach(field -> lines.add(variable(field.type()) + " " + local(field) + " = " + field.read() + ";"));
        List<String> arguments = declared.stream().map(FieldReads::local).toList();
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

    /** The field's name, unless the parameter is called so, or perhaps a codec's constant, which has no small letters. */
    private static String local(FieldView field) {
        String name = field.name();
        return name.equals("in") || name.equals(name.toUpperCase(Locale.ROOT)) ? name + "_" : name;
    }

    /** The type without what says that it may be null, which nobody asks of a variable. */
    private static String variable(String type) {
        return type.replace("@Nullable ", "");
    }
}
