/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A doc comment in the making: the schema's text, escaped, and tags. */
final class Javadoc {
    private final List<String> body = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    /**
     * @param doc the schema's text, or null
     * @param otherwise what to say where the schema says nothing; HTML
     */
    Javadoc(@Nullable String doc, String otherwise) {
        if (doc == null || doc.isBlank()) {
            body.add(otherwise);
        } else {
            paragraphs(doc);
        }
    }

    /** Adds a tag with a text of the schema. {@return this} */
    Javadoc tag(String tag, @Nullable String doc, String otherwise) {
        boolean blank = doc == null || doc.isBlank();
        String text = doc == null || blank ? otherwise : escaped(doc.strip()).replaceAll("\\s*\\R\\s*", " ");
        tags.add("@" + tag + " " + text);
        return this;
    }

    /** {@return the comment, indented, without a line end behind it} */
    String indented(int spaces) {
        String indent = " ".repeat(spaces);
        if (body.size() == 1 && tags.isEmpty()) {
            return indent + "/** " + body.get(0) + " */";
        }
        List<String> lines = new ArrayList<>(body);
        if (!tags.isEmpty()) {
            lines.add("");
            lines.addAll(tags);
        }
        StringBuilder comment = new StringBuilder(indent).append("/**\n");
        for (String line : lines) {
            comment.append(indent).append(line.isEmpty() ? " *" : " * " + line).append('\n');
        }
        return comment.append(indent).append(" */").toString();
    }

    /** {@return a name in code font} */
    static String code(String name) {
        return "{@code " + name + "}";
    }

    private void paragraphs(String doc) {
        boolean paragraphBegins = false;
        for (String line : doc.strip().split("\\R")) {
            String text = escaped(line.stripTrailing());
            if (text.isBlank()) {
                paragraphBegins = true;
            } else {
                if (paragraphBegins) {
                    body.add("");
                }
                body.add(paragraphBegins ? "<p>" + text.strip() : text);
                paragraphBegins = false;
            }
        }
    }

    /** Takes from a text what javac and its doc checker would see in it: tags, markup, escapes, the comment's end. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("\\", "&#92;")
                .replace("*/", "*&#47;")
                .replace("/*", "&#47;*")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }
}
