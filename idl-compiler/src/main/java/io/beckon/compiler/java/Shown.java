/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What generated classes show of themselves in texts and so in logs: no value of a field that is sensitive. */
final class Shown {
    private static final String MASK = "***";

    private Shown() {}

    /**
     * {@return a method that shows a record with what is sensitive masked, without an indent before and a line end behind, or null where
     * nothing is}
     */
    static @Nullable String toString(int indent, String name, List<Field> fields, List<FieldView> views) {
        if (fields.stream().noneMatch(Shown::isSensitive)) {
            return null;
        }
        String next = "\n" + " ".repeat(indent);
        List<String> operands = operands(name + "[", fields, views, "]");
        String shown = String.join(" + ", operands);
        boolean fits = indent + "    return ;".length() + shown.length() <= Layout.WIDTH;
        return "/** {@return the fields, but for what is sensitive} */" + next + "@Override" + next
                + "public String toString() {" + next + "    return "
                + (fits ? shown : String.join(next + "            + ", operands)) + ";" + next + "}";
    }

    /** {@return an expression for an exception's message}: a field called message says it all, else the fields are shown */
    static String message(List<Field> fields, List<FieldView> views) {
        for (int i = 0; i < views.size(); i++) {
            FieldView view = views.get(i);
            if (view.name().equals("message") && view.type().equals("String") && !isSensitive(fields.get(i))) {
                return "message";
            }
        }
        return fields.isEmpty() ? "\"\"" : String.join(" + ", operands("", fields, views, ""));
    }

    /** {@return texts and names in turn}, which joined by a plus are {@code before, name=value, name=value, after} */
    private static List<String> operands(String before, List<Field> fields, List<FieldView> views, String after) {
        List<String> operands = new ArrayList<>();
        StringBuilder text = new StringBuilder(before);
        for (int i = 0; i < views.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(views.get(i).name()).append("=");
            if (isSensitive(fields.get(i))) {
                text.append(MASK);
            } else {
                operands.add(BaseLiterals.quoted(text.toString()));
                operands.add(views.get(i).name());
                text.setLength(0);
            }
        }
        text.append(after);
        if (!text.isEmpty()) {
            operands.add(BaseLiterals.quoted(text.toString()));
        }
        return operands;
    }

    private static boolean isSensitive(Field field) {
        return field.annotation("sensitive") != null;
    }
}
