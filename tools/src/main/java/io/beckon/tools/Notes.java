/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Comments and annotations as a schema writes them. */
final class Notes {
    /** What may stand without quotes, and has to behind these. */
    private static final Set<String> NUMBERS = Set.of("min", "max");

    private static final Set<String> NUMBER_TYPES = Set.of("i8", "i16", "i32", "i64", "double");

    private Notes() {}

    /** {@return a doc comment on lines of its own, or nothing if there is none} */
    static String comment(String doc, String indent) {
        if (doc.isEmpty()) {
            return "";
        }
        String safe = doc.replace("*/", "*\u200b/");
        if (safe.indexOf('\n') < 0) {
            return indent + "/** " + safe + " */\n";
        }
        StringBuilder out = new StringBuilder(indent + "/**\n");
        safe.lines()
                .forEach(line ->
                        out.append((indent + " * " + line).stripTrailing()).append('\n'));
        return out.append(indent).append(" */\n").toString();
    }

    static String annotations(Map<String, String> annotations) {
        return annotations(annotations, "");
    }

    /**
     * {@return the annotations of something, with a space before them, or nothing if there are none}
     *
     * @param type of the field that they are about, or empty
     */
    static String annotations(Map<String, String> annotations, String type) {
        if (annotations.isEmpty()) {
            return "";
        }
        StringJoiner all = new StringJoiner(", ", " (", ")");
        new TreeMap<>(annotations).forEach((name, value) -> {
            boolean isNumber = NUMBERS.contains(name) && NUMBER_TYPES.contains(type);
            all.add(value.isEmpty() ? name : name + " = " + (isNumber ? value : quoted(value)));
        });
        return all.toString();
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            switch (each) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '"', '\\' -> out.append('\\').append(each);
                default -> out.append(each);
            }
        }
        return out.append('"').toString();
    }
}
