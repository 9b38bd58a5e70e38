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

/** A service of methods of every kind, which may extend another one. */
final class RandomService {
    private final Random random;
    private final RandomSchema schema;
    private final String name;
    private final String parent;
    private final List<String> methods = new ArrayList<>();

    /**
     * @param schema whose types its methods take and return
     * @param others which it may extend
     */
    RandomService(Random random, RandomSchema schema, List<RandomService> others) {
        this.random = random;
        this.schema = schema;
        this.name = "Service" + others.size();
        boolean extended = !others.isEmpty() && random.nextBoolean();
        this.parent = extended ? " extends " + others.get(random.nextInt(others.size())).name : "";
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            methods.add(method());
        }
    }

    String name() {
        return name;
    }

    String text() {
        return "service " + name + parent + " {\n  " + String.join("\n  ", methods) + "\n}\n";
    }

    private String method() {
        if (random.nextInt(6) == 0) {
            return "oneway void " + schema.name() + "(" + parameters(false) + ")";
        }
        boolean streams = !schema.thrift && random.nextInt(3) == 0;
        boolean takes = streams && random.nextBoolean();
        boolean answers = streams && (!takes || random.nextBoolean());
        String result = random.nextInt(4) == 0 ? "void" : schema.type(2);
        String declared = answers ? "stream<" + schema.type(2) + ">" : result;
        return declared + " " + schema.name() + "(" + parameters(takes) + ")" + throwing();
    }

    private String parameters(boolean stream) {
        List<String> parameters = new ArrayList<>();
        boolean ids = schema.thrift || random.nextBoolean();
        int count = random.nextInt(4);
        int place = stream ? random.nextInt(count + 1) : -1;
        int id = 0;
        for (int i = 0; i <= count; i++) {
            id += 1 + random.nextInt(3);
            if (i == place) {
                parameters.add((ids ? id++ + ": " : "") + "stream<" + schema.type(2) + "> " + schema.name());
            }
            if (i < count) {
                parameters.add((ids ? id + ": " : "") + parameter());
            }
        }
        return String.join(", ", parameters);
    }

    private String parameter() {
        String type = schema.type(2);
        boolean optional = random.nextInt(4) == 0;
        String value = !optional && random.nextInt(4) == 0 ? RandomSchema.defaultFor(type) : "";
        return (optional ? "optional " : "") + type + " " + schema.name() + (value.isEmpty() ? "" : " = " + value);
    }

    private String throwing() {
        List<String> exceptions = new ArrayList<>(schema.exceptions());
        Collections.shuffle(exceptions, random);
        int count = Math.min(exceptions.size(), random.nextInt(3));
        if (count == 0) {
            return "";
        }
        List<Integer> ids = new ArrayList<>(List.of(1, 2, 7));
        Collections.shuffle(ids, random);
        return exceptions.subList(0, count).stream()
                .map(each -> ids.remove(0) + ": " + each + " " + schema.name())
                .collect(Collectors.joining(", ", " throws (", ")"));
    }
}
