/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.ServiceDescriptor;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A service in two versions, which generated code has in two packages: one whose values are free, and one whose values have bounds. */
final class Orders {
    private static final String SCHEMA = """
            namespace java JAVA
            namespace * acme

            struct item {
              1: string article
              2: i32 unit_count (min = 1, max = 100)
              3: optional string code (pattern = "[A-Z]+")
            }

            union Size {
              1: i32 millimetres (min = 1)
              2: string name (size = "1..3")
            }

            struct Order {
              1: list<item> items
              2: map<string, Size> sizes
              3: decimal price (min = "0.01")
              4: binary seal (size = "2")
              5: double weight (max = 0.5)
            }

            service Shop {
              Order buy(Order order, i32 times (max = 3))
            }
            """;

    private Orders() {}

    /** Generates and compiles both. */
    static URLClassLoader compile(Path folder) throws IOException {
        GeneratedCode code = new GeneratedCode(folder);
        String free = SCHEMA.replaceAll(" \\((min|max|size|pattern) [^)]*\\)", "");
        code.generate(List.of(write(folder, "bounded", SCHEMA), write(folder, "free", free)));
        return code.compile(code.sources());
    }

    private static Path write(Path folder, String name, String schema) throws IOException {
        return Files.writeString(folder.resolve(name + ".rpc"), schema.replace("JAVA", name));
    }

    /** Arguments of {@code buy} as JSON that the free version takes, and the words with which the other refuses them. */
    static List<Arguments> broken() {
        String good = "{\"article\": \"tea\", \"unit_count\": 1}";
        String bad = "{\"article\": \"tea\", \"unit_count\": 0}";
        return Stream.of(
                        arguments(
                                order("\"items\": [" + good + "," + good + "," + good + "," + bad + "]"),
                                "order.items[3].unit_count: must be >= 1"),
                        arguments(
                                order("\"items\": [{\"unit_count\": 101}]"),
                                "order.items[0].unit_count: must be <= 100"),
                        arguments(
                                order("\"items\": [{\"unit_count\": 1, \"code\": \"x1\"}]"),
                                "order.items[0].code: must match [A-Z]+"),
                        arguments(
                                order("\"sizes\": {\"big\": {\"millimetres\": 0}}"),
                                "order.sizes[0].millimetres: must be >= 1"),
                        arguments(
                                order("\"sizes\": {\"big\": {\"name\": \"long\"}}"),
                                "order.sizes[0].name: must have the size 1..3, and has 4"),
                        arguments(order("\"price\": \"0.00\""), "order.price: must be >= 0.01"),
                        arguments(order("\"seal\": \"AQID\""), "order.seal: must have the size 2, and has 3"),
                        arguments(order("\"weight\": 0.75"), "order.weight: must be <= 0.5"),
                        arguments(
                                order("\"weight\": 0.5").replace("\"times\": 1", "\"times\": 4"),
                                "times: must be <= 3"))
                .toList();
    }

    /** {@return the arguments of {@code buy}, good but for what is given} */
    static String order(String member) {
        String rest = Stream.of("\"price\": \"1\"", "\"seal\": \"AQI=\"")
                .filter(each -> !member.startsWith(each.substring(0, 7)))
                .reduce(member, (one, other) -> one + ", " + other);
        return "{\"order\": {" + rest + "}, \"times\": 1}";
    }

    /** {@return the method of a version} */
    @SuppressWarnings("unchecked") // tests treat arguments and results as objects
    static MethodDescriptor<Object, Object> buy(ClassLoader loader, String version)
            throws ReflectiveOperationException {
        return (MethodDescriptor<Object, Object>)
                shop(loader, version).methods().get(0).descriptor();
    }

    /** {@return the service of a version} */
    @SuppressWarnings("unchecked") // the same
    static ServiceDescriptor<Object> shop(ClassLoader loader, String version) throws ReflectiveOperationException {
        return (ServiceDescriptor<Object>)
                loader.loadClass(version + ".Shop").getField("SERVICE").get(null);
    }
}
