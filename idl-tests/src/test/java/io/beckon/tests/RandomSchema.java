/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A schema of enums, structs, unions and services that refer to each other and to themselves, in either dialect, which can be edited in ways that leave old and
 * new able to read each other.
 */
final class RandomSchema {
    private static final List<String> BOTH =
            List.of("bool", "i8", "i16", "i32", "i64", "double", "string", "binary", "uuid");
    private static final List<String> RPC_ONLY = List.of("timestamp", "duration", "date", "decimal");
    private static final List<String> NAMES = List.of(
            "plain",
            "snake_case",
            "UPPER",
            "class",
            "value",
            "hashCode",
            "mixedCase",
            "x",
            "builder",
            "schema",
            "in",
            "out");

    /** The bits of a packed struct's head fill words of 64; from some 254 fields on, or 127 of two slots, a struct is no record. */
    private static final List<Integer> MANY_FIELDS = List.of(64, 65, 130, 300);

    private final Random random;
    final boolean thrift;

    /** Whether structs are elements of sets, as {@code .thrift} allows; two of them may become one for a reader that does not know all their fields. */
    final boolean compositeKeys;

    private final List<Definition> definitions = new ArrayList<>();
    private final List<RandomService> services = new ArrayList<>();
    private int names;

    /** Whether an edit added what old code cannot name: a member of an enum or a case of a union. */
    boolean hasFuture;

    /** An enum, struct or union; members of an enum have no type. */
    record Definition(String kind, String name, List<Member> members) {
        int nextId() {
            return members.stream().mapToInt(Member::id).max().orElse(0) + 1;
        }
    }

    record Member(int id, String presence, String type, String name, String defaultValue) {
        @Override
        public String toString() {
            return id + ": " + presence + type + " " + name + (defaultValue.isEmpty() ? "" : " = " + defaultValue);
        }
    }

    /**
     * @param number one of every three is {@code .thrift}, one of those with structs as elements of sets; one of every four has a struct of
     *     many fields
     */
    RandomSchema(Random random, int number) {
        this.random = random;
        this.thrift = number % 3 == 2;
        this.compositeKeys = number % 6 == 5;
        int count = 4 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            definitions.add(definition(
                    i == 0 ? "enum" : pick(List.of("enum", "struct", "struct", "struct", "union", "exception"))));
        }
        if (number % 4 == 1) {
            definitions.add(manyFields());
        }
        // References to what comes later, and so circles, wherever a value can do without.
        for (Definition each : definitions) {
            if (!each.kind.equals("enum")) {
                each.members.add(new Member(each.nextId(), circlePresence(each), circularType(), name(), ""));
            }
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            services.add(new RandomService(random, this, services));
        }
    }

    /** {@return the names of what has a codec to test} */
    List<String> typeNames() {
        return definitions.stream().map(Definition::name).toList();
    }

    boolean hasExceptions() {
        return !exceptions().isEmpty();
    }

    /** {@return the names of the exceptions} */
    List<String> exceptions() {
        return definitions.stream()
                .filter(each -> each.kind.equals("exception"))
                .map(Definition::name)
                .toList();
    }

    List<String> serviceNames() {
        return services.stream().map(RandomService::name).toList();
    }

    String extension() {
        return thrift ? ".thrift" : ".rpc";
    }

    String text(String javaPackage) {
        return "namespace java " + javaPackage + "\n"
                + definitions.stream().map(RandomSchema::text).collect(Collectors.joining("\n"))
                + services.stream().map(RandomService::text).collect(Collectors.joining("\n"));
    }

    private static String text(Definition definition) {
        boolean isEnum = definition.kind.equals("enum");
        return definition.kind + " " + definition.name + " {\n"
                + definition.members.stream()
                        .map(member -> "  " + (isEnum ? member.name + " = " + member.id : member) + "\n")
                        .collect(Collectors.joining())
                + "}\n";
    }

    /** {@return this with some edits, each of which leaves old and new able to read each other} */
    RandomSchema edited() {
        RandomSchema copy = new RandomSchema(this);
        int edits = 1 + random.nextInt(6);
        for (int i = 0; i < edits; i++) {
            copy.edit();
        }
        return copy;
    }

    private RandomSchema(RandomSchema other) {
        this.random = other.random;
        this.thrift = other.thrift;
        this.compositeKeys = other.compositeKeys;
        this.names = other.names;
        other.definitions.forEach(
                each -> definitions.add(new Definition(each.kind, each.name, new ArrayList<>(each.members))));
        services.addAll(other.services);
    }

    private void edit() {
        Definition target = pick(definitions);
        List<Member> members = target.members;
        switch (target.kind) {
            case "enum" -> {
                members.add(new Member(target.nextId() + random.nextInt(5), "", "", "M" + names++, ""));
                hasFuture = true;
            }
            case "union" -> {
                members.add(new Member(target.nextId() + random.nextInt(20), "", type(2), name(), ""));
                hasFuture = true;
            }
            default -> editFields(target, members);
        }
    }

    private void editFields(Definition target, List<Member> members) {
        int id = target.nextId() + random.nextInt(30);
        switch (random.nextInt(5)) {
            case 0 -> members.add(new Member(id, "optional ", type(2), name(), ""));
            case 1 -> members.add(new Member(id, "", "i32", name(), "7"));
            case 2 -> members.removeIf(member -> member.presence.equals("optional "));
            case 3 -> Collections.shuffle(members, random);
            default ->
                members.replaceAll(
                        member -> new Member(member.id, member.presence, member.type, name(), member.defaultValue));
        }
    }

    private Definition definition(String kind) {
        String name = "Type" + names++;
        List<Member> members = new ArrayList<>();
        int count = (kind.equals("struct") ? 0 : 1) + random.nextInt(7);
        int id = 0;
        for (int i = 0; i < count; i++) {
            id += 1 + (random.nextInt(4) == 0 ? random.nextInt(40) : 0);
            members.add(
                    switch (kind) {
                        case "enum" -> new Member(id, "", "", "M" + names++, "");
                        case "union" -> new Member(id, "", type(3), name(), "");
                        default -> field(id);
                    });
        }
        if (random.nextInt(3) == 0) {
            Collections.shuffle(members, random);
        }
        return new Definition(kind, name, members);
    }

    private Definition manyFields() {
        List<Member> members = new ArrayList<>();
        for (int id = pick(MANY_FIELDS); id > 0; id--) {
            String presence = pick(List.of("", "", "", "optional "));
            members.add(new Member(id, presence, random.nextInt(4) == 0 ? "bool" : type(1), name(), ""));
        }
        return new Definition("struct", "Type" + names++, members);
    }

    private Member field(int id) {
        String presence = pick(List.of("", "", "optional ", "required "));
        String type = type(3);
        String value = presence.isEmpty() && random.nextBoolean() ? defaultFor(type) : "";
        return new Member(id, presence, type, name(), value);
    }

    static String defaultFor(String type) {
        return switch (type) {
            case "bool" -> "true";
            case "i8", "i16", "i32", "i64" -> "-5";
            case "double" -> "1.5";
            case "string", "binary" -> "\"a \\\"default\\\"\"";
            case "list<i32>", "list<i64>" -> "[1, 2]";
            case "map<string, i32>" -> "{\"one\": 1}";
            default -> "";
        };
    }

    /** {@return a type that is made of what is defined already, and so has finite values} */
    String type(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(8)) {
            case 5 -> "list<" + type(depth - 1) + ">";
            case 6 -> "set<" + key(depth - 1) + ">";
            case 7 -> "map<" + key(depth - 1) + ", " + type(depth - 1) + ">";
            case 3, 4 -> definitions.isEmpty() ? base() : pick(definitions).name;
            default -> base();
        };
    }

    private String key(int depth) {
        if (compositeKeys) {
            return type(Math.min(depth, 1));
        }
        List<String> enums = definitions.stream()
                .filter(each -> each.kind.equals("enum"))
                .map(Definition::name)
                .toList();
        return random.nextInt(3) > 0 || enums.isEmpty() ? base() : pick(enums);
    }

    private String base() {
        return thrift || random.nextInt(3) > 0 ? pick(BOTH) : pick(RPC_ONLY);
    }

    private static String circlePresence(Definition definition) {
        return definition.kind.equals("union") ? "" : "optional ";
    }

    private String circularType() {
        String name = pick(definitions).name;
        return random.nextBoolean() ? "list<" + name + ">" : "map<string, " + name + ">";
    }

    String name() {
        return pick(NAMES) + names++;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
