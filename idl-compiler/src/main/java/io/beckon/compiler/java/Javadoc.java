/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Documented;
import io.beckon.compiler.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A doc comment in the making: the schema's text, escaped, and tags; below it the annotations that say the same to javac. */
final class Javadoc {
    private static final String DEPRECATED = "deprecated";

    private final List<String> body = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> annotations = new ArrayList<>();
    private @Nullable String deprecation;

    /**
     * @param subject what is documented; where it is deprecated, so is what it becomes
     * @param otherwise what to say where the schema says nothing; HTML
     */
    static Javadoc of(Documented subject, String otherwise) {
        return new Javadoc(subject.doc(), otherwise).deprecatedAs(subject);
    }

    /** {@return whether the schema says anything of a subject} */
    static boolean says(Documented subject) {
        String doc = subject.doc();
        return doc != null && !doc.isBlank() || subject.annotation(DEPRECATED) != null;
    }

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

    /** Says that this is deprecated if the subject is. {@return this} */
    Javadoc deprecatedAs(Documented subject) {
        Annotation deprecated = subject.annotation(DEPRECATED);
        if (deprecated != null) {
            deprecation = "@deprecated " + oneLine(deprecated.value(), "as the schema says");
            annotations.add("@Deprecated");
        }
        return this;
    }

    /** Adds an annotation. {@return this} */
    Javadoc annotated(String annotation) {
        annotations.add(annotation);
        return this;
    }

    /** Adds a tag with a text of the schema. {@return this} */
    Javadoc tag(String tag, @Nullable String doc, String otherwise) {
        tags.add("@" + tag + " " + oneLine(doc, otherwise));
        return this;
    }

    /** Adds the tag of a parameter, if the schema says anything of it. {@return this} */
    Javadoc parameter(String name, Field field) {
        return says(field) ? parameter(name, field, Javadoc.code(field.name())) : this;
    }

    /** Adds the tag of a parameter. {@return this} */
    Javadoc parameter(String name, Field field, String otherwise) {
        Annotation deprecated = field.annotation(DEPRECATED);
        String text = oneLine(field.doc(), otherwise);
        if (deprecated != null) {
            String reason = oneLine(deprecated.value(), "");
            text += reason.isEmpty() ? " (deprecated)" : " (deprecated: " + reason + ")";
        }
        tags.add("@param " + name + " " + text);
        return this;
    }

    private static String oneLine(@Nullable String text, String otherwise) {
        return text == null || text.isBlank()
                ? otherwise
                : escaped(text.strip()).replaceAll("\\s*\\R\\s*", " ");
    }

    /** {@return the comment and the annotations, indented, without a line end behind it} */
    String indented(int spaces) {
        String indent = " ".repeat(spaces);
        String below = annotations.stream().map(each -> "\n" + indent + each).collect(Collectors.joining());
        if (body.size() == 1 && tags.isEmpty() && deprecation == null) {
            return indent + "/** " + body.get(0) + " */" + below;
        }
        List<String> lines = new ArrayList<>(body);
        if (!tags.isEmpty() || deprecation != null) {
            lines.add("");
            lines.addAll(tags);
        }
        if (deprecation != null) {
            lines.add(deprecation);
        }
        StringBuilder comment = new StringBuilder(indent).append("/**\n");
        for (String line : lines) {
            comment.append(indent).append(line.isEmpty() ? " *" : " * " + line).append('\n');
        }
        return comment.append(indent).append(" */").append(below).toString();
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
