/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A random schema that can be edited: structs, an enum and a service, each with members on lines of their own. */
final class SchemaText {
    private static final List<String> TYPES =
            List.of("bool", "i8", "i16", "i32", "i64", "double", "string", "uuid", "list<i32>", "map<string, i64>");

    private final Random random;
    final List<Field> fields = new ArrayList<>();
    final List<Field> cases = new ArrayList<>();
    final List<Member> members = new ArrayList<>();
    final List<Method> methods = new ArrayList<>();
    final List<String> more = new ArrayList<>();

    static final class Field {
        int id;
        String presence;
        String type;
        String name;

        Field(int id, String presence, String type, String name) {
            this.id = id;
            this.presence = presence;
            this.type = type;
            this.name = name;
        }

        @Override
        public String toString() {
            return "%d: %s %s %s".formatted(id, presence, type, name);
        }
    }

    static final class Member {
        int number;
        String name;

        Member(int number, String name) {
            this.number = number;
            this.name = name;
        }

        @Override
        public String toString() {
            return name + " = " + number;
        }
    }

    static final class Method {
        String oneway = "";
        String result;
        final String name;
        final List<Field> parameters = new ArrayList<>();

        Method(String result, String name) {
            this.result = result;
            this.name = name;
        }

        @Override
        public String toString() {
            return "%s %s %s(%s)".formatted(oneway, result, name, lines(parameters, ", "));
        }
    }

    SchemaText(Random random) {
        this.random = random;
        several(() -> fields.add(field(1 + fields.size(), presence(), "field" + fields.size())));
        several(() -> cases.add(field(1 + cases.size(), "", "case" + cases.size())));
        several(() -> members.add(new Member(members.size(), "MEMBER_" + members.size())));
        several(() -> methods.add(method("method" + methods.size())));
    }

    private void several(Runnable add) {
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            add.run();
        }
    }

    private Method method(String name) {
        Method method = new Method(type(), name);
        several(() ->
                method.parameters.add(field(1 + method.parameters.size(), "", "parameter" + method.parameters.size())));
        return method;
    }

    Field field(int id, String presence, String name) {
        return new Field(id, presence, type(), name);
    }

    /** {@return another type than that, with another encoding} */
    String typeOtherThan(String type) {
        String other = type();
        return other.equals(type) ? typeOtherThan(type) : other;
    }

    private String type() {
        return pick(TYPES);
    }

    private String presence() {
        return pick(List.of("optional", "required"));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String lines(List<?> entries, String separator) {
        return entries.stream().map(Object::toString).collect(Collectors.joining(separator));
    }

    @Override
    public String toString() {
        return "namespace java random\n"
                + "struct Struct { %s }\n".formatted(lines(fields, "\n"))
                + "union Union { %s }\n".formatted(lines(cases, "\n"))
                + "enum Enum { %s }\n".formatted(lines(members, "\n"))
                + "service Service { %s }\n".formatted(lines(methods, "\n"))
                + lines(more, "\n");
    }
}
