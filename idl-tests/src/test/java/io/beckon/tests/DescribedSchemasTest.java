/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.netty.RpcServer;
import io.beckon.rpc.ServiceDescriptor;
import io.beckon.rpc.description.ServedSchema;
import io.beckon.rpc.description.ServiceDescription;
import io.beckon.tools.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code describe} prints of a server says all that the server's own schema says: it is generated and served, and described the same. */
class DescribedSchemasTest {
    private static final int SCHEMAS = Integer.getInteger("beckon.schemas", 6);
    private static final long SEED = Long.getLong("beckon.seed", 20_260_103L);

    private static final String MONEY = """
            namespace * acme.money

            /** As banks write it. */
            enum Currency { EUR = 1, USD = 2 (deprecated = "ask") }

            struct Amount { 1: decimal value (min = "0.01"), 2: Currency currency = Currency.EUR }
            """;

    /** Sets and maps of defaults have one entry: they have no order, and bytes have. */
    private static final String SHOP = """
            namespace java com.acme.other
            namespace * acme.shop

            include "money.rpc"

            exception Sold { 1: string why } (kind = "final")
            exception Gone { 1: required string why = "no \\"idea\\"\\n" }

            union Shape { 1: double circle, 2: list<double> polygon }

            struct Defaults {
              1: bool yes = true
              2: i8 small = -128
              3: i64 large = -9223372036854775808
              4: double half = 0.5
              5: double huge = 1e300
              6: string text = "a \\\\ b\\tc"
              7: binary bytes = "bytes"
              8: uuid id = "01234567-89ab-cdef-0123-456789abcdef"
              9: timestamp at = "2026-01-31T12:00:00.5Z"
              10: duration long = "2500ms"
              11: date on = "2024-02-29"
              12: decimal price = "12.50"
              13: list<money.Currency> currencies = [money.Currency.USD, money.Currency.EUR]
              14: map<string, list<i16>> table = {"a": [1, 2]}
              15: optional money.Amount amount = {"value": "1.0", "currency": money.Currency.USD}
              16: Shape shape = {"polygon": [1.0, 2.5]}
              17: set<i32> numbers = [3]
              18: optional map<uuid, map<string, Shape>> shapes
              19: i32 bounded = 5 (min = 1, max = 10)
              20: string pattern = "ab" (pattern = "[a-z]{2}", size = "2")
              21: double ratio = 0.25 (min = 0, max = 0.5, sensitive)
            }

            /**
             * Sells things.
             *
             * Of all kinds.
             */
            service Shop {
              /** Buys. */
              money.Amount buy(/** Which. */ 3: Defaults what, 5: optional i32 count = 2 (min = 1)) throws (2: Sold sold, 7: Gone gone) (timeout = "2s", idempotent)
              oneway void look()
              stream<Shape> shapes(string items, stream<money.Amount> paid) (max_message = "64MiB")
            } (team = "tills")
            """;

    @TempDir
    Path folder;

    @Test
    void randomServices() throws Exception {
        for (int i = 0; i < SCHEMAS; i++) {
            RandomSchema schema = new RandomSchema(new Random(SEED + i), i);
            String name = "random" + i;
            assertDescribed(name, name + schema.extension(), schema.text(name));
        }
    }

    @Test
    void namespacesAndDefaultsAndAnnotations() throws Exception {
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(folder.resolve("shop/money.rpc"), MONEY);
        assertDescribed("shop", "shop.rpc", SHOP);
    }

    private void assertDescribed(String name, String file, String text) throws Exception {
        Path given = Files.createDirectories(folder.resolve(name));
        Files.writeString(given.resolve(file), text);
        Path printed = folder.resolve(name + "-printed");
        List<ServiceDescription> wanted = new ArrayList<>();
        try (URLClassLoader loader = compiled(given)) {
            RpcServer.Builder builder = RpcServer.builder().describeSchema();
            for (ServiceDescriptor<?> each : services(loader, given)) {
                wanted.add(described(each));
                serve(builder, each);
            }
            try (RpcServer server = builder.start()) {
                StringWriter out = new StringWriter();
                PrintWriter both = new PrintWriter(out, true);
                assertThat(Main.run(both, both, "describe", "localhost:" + server.port(), "-o", printed.toString()))
                        .as(() -> out + " of " + text)
                        .isZero();
            }
        }
        try (URLClassLoader loader = compiled(printed)) {
            List<ServiceDescription> found = new ArrayList<>();
            for (ServiceDescriptor<?> each : services(loader, printed)) {
                found.add(described(each));
            }
            assertThat(found).as(text).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @SuppressWarnings("unchecked") // implementations are objects here
    private static void serve(RpcServer.Builder builder, ServiceDescriptor<?> service) {
        builder.add((ServiceDescriptor<Object>) service, new Played().as(service.type()));
    }

    private static ServiceDescription described(ServiceDescriptor<?> service) {
        return new ServedSchema(List.of(service)).describe(service.name());
    }

    private static URLClassLoader compiled(Path schemas) throws IOException {
        GeneratedCode code = new GeneratedCode(schemas.resolve("code"));
        code.generate(files(schemas, 1, ".rpc", ".thrift"));
        return code.compile(code.sources());
    }

    /** {@return the services of all interfaces that were generated, but for their asynchronous forms} */
    private static List<ServiceDescriptor<?>> services(ClassLoader loader, Path schemas) throws Exception {
        Path sources = schemas.resolve("code/sources");
        List<ServiceDescriptor<?>> services = new ArrayList<>();
        for (Path each : files(sources, 20, "Async.java")) {
            String name = sources.relativize(each)
                    .toString()
                    .replace("Async.java", "")
                    .replace('/', '.');
            Field service = loader.loadClass(name).getField("SERVICE");
            services.add((ServiceDescriptor<?>) service.get(null));
        }
        return services;
    }

    private static List<Path> files(Path from, int depth, String... ends) throws IOException {
        try (Stream<Path> walk = Files.walk(from, depth)) {
            return walk.filter(file -> Stream.of(ends).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
