/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * How names of a schema become names of Java: classes {@code LikeThis}, fields and methods {@code likeThis}, constants
 * {@code LIKE_THIS}. A name that Java keeps for itself gets an underscore behind it.
 */
final class JavaNames {
    /** Methods that every object has, and records may not have as components. */
    private static final Set<String> OF_OBJECTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final Set<String> OF_RECORDS = Set.of("builder", "fieldValues", "toBuilder");
    private static final Set<String> OF_EXCEPTIONS = Set.of(
            "addSuppressed",
            "fillInStackTrace",
            "getCause",
            "getLocalizedMessage",
            "getMessage",
            "getStackTrace",
            "getSuppressed",
            "initCause",
            "printStackTrace",
            "setStackTrace");
    private static final Set<String> OF_SERVICES = Set.of("client", "equals");

    /** Types that every generated file may name plainly. */
    private static final Set<String> USED_TYPES = Set.of(
            "Builder",
            "Codec",
            "Codecs",
            "Contract",
            "DeclaredException",
            "Deprecated",
            "EnumSchema",
            "Fields",
            "Function",
            "IllegalStateException",
            "NullMarked",
            "Nullable",
            "Override",
            "Serial",
            "String",
            "StructCodec",
            "StructSchema",
            "SuppressWarnings",
            "UnionCodec",
            "ValueReader",
            "ValueWriter",
            "Void");

    /** Types that the files of a service name plainly beside these. */
    private static final Set<String> USED_BY_SERVICES =
            Set.of("AsyncClient", "Channel", "Client", "MethodDescriptor", "Service", "ServiceDescriptor");

    private JavaNames() {}

    static String type(String name) {
        return escaped(joined(name, true), USED_TYPES, Set.of());
    }

    static String service(String name) {
        return escaped(joined(name, true), USED_TYPES, USED_BY_SERVICES);
    }

    static String field(String name) {
        return escaped(joined(name, false), OF_RECORDS, OF_EXCEPTIONS);
    }

    static String method(String name) {
        return escaped(joined(name, false), OF_SERVICES, Set.of());
    }

    static String constant(String name) {
        StringBuilder upper = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean wordBegins = i > 0
                    && Character.isUpperCase(c)
                    && (Character.isLowerCase(name.charAt(i - 1))
                            || i + 1 < name.length()
                                    && Character.isUpperCase(name.charAt(i - 1))
                                    && Character.isLowerCase(name.charAt(i + 1)));
            upper.append(wordBegins ? "_" : "").append(Character.toUpperCase(c));
        }
        return legal(upper.toString().replace('.', '_').replace('-', '_'));
    }

    /** {@return the class of a union's case}, which is nested and hides what it is called like */
    static String unionCase(String name) {
        return escaped(joined(name, true), USED_TYPES, Set.of("R", "Unrecognized"));
    }

    static String packageName(String namespace) {
        StringBuilder legal = new StringBuilder();
        for (String part : namespace.replace('-', '_').split("\\.")) {
            legal.append(legal.isEmpty() ? "" : ".").append(legal(part));
        }
        return legal.toString();
    }

    private static String escaped(String name, Set<String> taken, Set<String> alsoTaken) {
        boolean isTaken = OF_OBJECTS.contains(name) || taken.contains(name) || alsoTaken.contains(name);
        return isTaken ? name + "_" : legal(name);
    }

    private static String legal(String name) {
        String begun = name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0)) ? "_" + name : name;
        return SourceVersion.isKeyword(begun, SourceVersion.RELEASE_17) ? begun + "_" : begun;
    }

    /** Joins the words between underscores, each but perhaps the first with a capital. */
    private static String joined(String name, boolean capital) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("[_.-]+")) {
            if (!word.isEmpty()) {
                camel.append(camel.isEmpty() && !capital ? decapitalized(word) : capitalized(word));
            }
        }
        return camel.toString();
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Lowers the capitals that a word begins with: {@code URLPath} becomes {@code urlPath}, {@code ID} becomes {@code id}. */
    private static String decapitalized(String word) {
        int capitals = 0;
        while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
            capitals++;
        }
        boolean lastBeginsAWord =
                capitals > 1 && capitals < word.length() && Character.isLowerCase(word.charAt(capitals));
        int lowered = lastBeginsAWord ? capitals - 1 : capitals;
        return word.substring(0, lowered).toLowerCase(Locale.ROOT) + word.substring(lowered);
    }
}
