/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import io.beckon.codec.schema.BaseType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What lies in a namespace, as the file that it becomes, in the order in which it is added. */
final class Namespace {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9.]*");
    private static final Set<String> CONTAINERS = Set.of("list", "set", "map");
    private static final Set<String> BASE_TYPES =
            Arrays.stream(BaseType.values()).map(BaseType::toString).collect(Collectors.toUnmodifiableSet());

    /** The key of a map or the element of a set, and what shows that it is a container itself. */
    private static final Pattern KEY = Pattern.compile("(?:set|map)<([A-Za-z_][A-Za-z_0-9.]*)(<?)");

    private final String name;
    private final Set<String> enums;
    private final SortedSet<String> others = new TreeSet<>();
    private final StringBuilder definitions = new StringBuilder();

    private boolean likeThrift;

    /** @param enums which full names are those of enums */
    Namespace(String name, Set<String> enums) {
        this.name = name;
        this.enums = enums;
    }

    /** {@return the namespace of a full name; empty where there is none} */
    static String of(String fullName) {
        return fullName.substring(0, Math.max(0, fullName.lastIndexOf('.')));
    }

    static String simple(String fullName) {
        return fullName.substring(fullName.lastIndexOf('.') + 1);
    }

    private static String prefix(String namespace) {
        return namespace.isEmpty() ? "unnamed" : namespace.replace('.', '_').toLowerCase(Locale.ROOT);
    }

    /** {@return a type, in which names are full, as it is written in this file} What it needs is included. */
    String type(String text) {
        likeThrift |= KEY.matcher(text)
                .results()
                .anyMatch(key -> !isKey(key.group(1)) || !key.group(2).isEmpty());
        return WORD.matcher(text).replaceAll(this::word);
    }

    private boolean isKey(String type) {
        return BASE_TYPES.contains(type) || enums.contains(type);
    }

    private String word(MatchResult word) {
        String text = word.group();
        return BASE_TYPES.contains(text) || CONTAINERS.contains(text) ? text : name(text);
    }

    /** {@return how something of a full name is called in this file} What it needs is included. */
    String name(String fullName) {
        String other = of(fullName);
        if (other.equals(name)) {
            return simple(fullName);
        }
        others.add(other);
        return prefix(other) + "." + simple(fullName);
    }

    void add(String definition) {
        definitions.append('\n').append(definition);
    }

    /**
     * {@return the name of the file} One folder has them all, since an include is known by the file's name alone. Keys that are no plain values
     * come from a {@code .thrift} file, and only there they may stand.
     */
    String file() {
        return prefix(name) + (likeThrift ? ".thrift" : ".rpc");
    }

    /** {@return the whole file} @param files the files of others, by their names; asked when all has been added to them */
    String text(UnaryOperator<String> files) {
        StringBuilder text = new StringBuilder();
        if (!name.isEmpty()) {
            text.append("namespace * ").append(name).append('\n');
        }
        if (!others.isEmpty()) {
            text.append('\n');
            others.forEach(
                    each -> text.append("include \"").append(files.apply(each)).append("\"\n"));
        }
        return text.append(definitions).toString();
    }
}
