/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.ServiceDescriptor;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a service of generated code, descriptors lead to all of its schema. */
class GeneratedDescriptorsTest {
    private static final String SCHEMA = """
            namespace java com.acme
            namespace * acme

            /** How it looks. */
            enum Colour { RED = 1 /** Of the sea. */ BLUE = 5 (deprecated = "too cold") }

            exception Sold { 1: required string why }

            struct Item { 1: Colour colour = Colour.BLUE, 2: list<Item> parts, 3: optional i32 size_in_mm (min = "1") }

            /** Sells. */
            service Shop {
              /** Buys "one" item. */
              map<string, Item> buy(/** Which. */ Item item, optional i64 budget) throws (3: Sold sold) (idempotent, timeout = "2s")
              oneway void look(Colour colour)
            } (team = "tills")
            """;

    @TempDir
    Path folder;

    @Test
    void aServiceLeadsToItsWholeSchema() throws Exception {
        GeneratedCode code = new GeneratedCode(folder);
        code.generate(List.of(Files.writeString(folder.resolve("shop.rpc"), SCHEMA)));
        try (URLClassLoader loader = code.compile(code.sources())) {
            ServiceDescriptor<?> shop = (ServiceDescriptor<?>)
                    loader.loadClass("com.acme.Shop").getField("SERVICE").get(null);
            assertThat(shop.notes().doc()).isEqualTo("Sells.");
            assertThat(shop.notes().annotation("team")).isEqualTo("tills");
            buy(shop.methods().get(0).descriptor());
            MethodDescriptor<?, ?> look = shop.methods().get(1).descriptor();
            assertThat(fields(look.arguments().descriptor())).containsExactly("1: acme.Colour colour");
            assertThat(fields(look.result().descriptor())).isEmpty();
        }
    }

    private static void buy(MethodDescriptor<?, ?> buy) {
        assertThat(buy.notes().doc()).isEqualTo("Buys \"one\" item.");
        assertThat(buy.notes().annotations())
                .containsOnlyKeys("idempotent", "timeout")
                .containsEntry("timeout", "2s");
        StructDescriptor arguments = (StructDescriptor) buy.arguments().descriptor();
        assertThat(arguments).hasToString("acme.Shop.buy");
        assertThat(fields(arguments)).containsExactly("1: acme.Item item", "2: optional i64 budget");
        assertThat(fields(buy.result().descriptor())).containsExactly("0: required map<string, acme.Item> success");
        StructDescriptor sold =
                (StructDescriptor) buy.exceptions().get(0).codec().descriptor();
        assertThat(sold.kind()).isEqualTo(StructDescriptor.Kind.EXCEPTION);
        assertThat(fields(sold)).containsExactly("1: required string why");

        FieldDescriptor given = arguments.field("item");
        assertThat(given).isNotNull();
        StructDescriptor item = (StructDescriptor) given.type();
        assertThat(fields(item))
                .containsExactly("1: acme.Colour colour", "2: list<acme.Item> parts", "3: optional i32 size_in_mm");
        FieldDescriptor size = item.field(3);
        assertThat(size).isNotNull();
        assertThat(size.notes().annotation("min")).isEqualTo("1");
        FieldDescriptor field = item.field("colour");
        assertThat(field).isNotNull().matches(FieldDescriptor::hasDefault);
        EnumDescriptor colour = (EnumDescriptor) field.type();
        assertThat(colour.notes().doc()).isEqualTo("How it looks.");
        EnumDescriptor.Member blue = colour.member("BLUE");
        assertThat(blue).isNotNull().isSameAs(colour.member(5));
        assertThat(blue.notes().doc()).isEqualTo("Of the sea.");
        assertThat(blue.notes().annotation("deprecated")).isEqualTo("too cold");
    }

    private static List<String> fields(TypeDescriptor struct) {
        List<String> fields = new ArrayList<>();
        ((StructDescriptor) struct).fields().forEach(field -> fields.add(field.toString()));
        return fields;
    }
}
