/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Documented;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each class that a file names whether its simple name will do. The first to use a simple name gets it; whatever is
 * called the same stays qualified. Templates name the runtime's types plainly, so these are taken into use first; an import wins
 * over a type of the same package, and {@code java.lang}'s types are imported where the package has one of that name.
 */
final class Imports {
    private final ClassName own;
    private final Set<String> packageTypes;
    private final Set<String> nestedTypes;
    private final Map<String, ClassName> bySimpleName = new TreeMap<>();
    private final Set<ClassName> used = new HashSet<>();
    private boolean deprecated;

    /**
     * @param own the file's class
     * @param packageTypes simple names of the types that are generated into its package
     * @param nestedTypes simple names of the types that the class declares, which hide all others
     */
    Imports(ClassName own, Set<String> packageTypes, Set<String> nestedTypes) {
        this.own = own;
        this.packageTypes = packageTypes;
        this.nestedTypes = nestedTypes;
        bySimpleName.put(own.simpleName(), own);
    }

    /** Takes classes into use that a template names. {@return this} */
    Imports using(String... qualified) {
        for (String each : qualified) {
            use(each);
        }
        return this;
    }

    /** Keeps simple names for classes that code may name plainly once they are taken into use. {@return this} */
    Imports reserving(String... qualified) {
        for (String each : qualified) {
            ClassName type = ClassName.of(each);
            bySimpleName.putIfAbsent(type.simpleName(), type);
        }
        return this;
    }

    /** Takes a class into use. {@return how the file names it} */
    String use(String qualified) {
        return use(ClassName.of(qualified));
    }

    /** Takes a class into use. {@return how the file names it} */
    String use(ClassName type) {
        if (nestedTypes.contains(type.simpleName())) {
            return type.qualified();
        }
        ClassName first = bySimpleName.putIfAbsent(type.simpleName(), type);
        if (first != null && !first.equals(type)) {
            return type.qualified();
        }
        used.add(type);
        return type.simpleName();
    }

    /** Takes note of something that the file uses, in case it is deprecated. */
    void usingDeprecated(@Nullable Documented... used) {
        for (Documented each : used) {
            deprecated |= each != null && each.annotation("deprecated") != null;
        }
    }

    /**
     * Keeps javac from warning about what this file cannot help, and its doc checker from asking for comments that have no more to say
     * than names say. {@return the comment}
     */
    Javadoc terse(Javadoc ofFile) {
        String missing = "\"doclint:missing\"";
        return ofFile.annotated(
                "@SuppressWarnings(" + (deprecated ? "{\"deprecation\", " + missing + "}" : missing) + ")");
    }

    /** {@return the qualified names to import, sorted} */
    List<String> list() {
        return used.stream()
                .filter(type -> !type.packageName().equals(own.packageName()))
                .filter(type -> !type.packageName().equals("java.lang") || packageTypes.contains(type.simpleName()))
                .map(ClassName::qualified)
                .sorted()
                .toList();
    }
}
