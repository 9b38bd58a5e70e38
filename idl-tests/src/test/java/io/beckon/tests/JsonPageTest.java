/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.beckon.codec.Codec;
import io.beckon.codec.dynamic.DynamicCodec;
import io.beckon.json.JsonCodec;
import io.beckon.json.JsonException;
import io.beckon.json.JsonOptions;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code docs/json.md}. */
class JsonPageTest {
    private static final JsonOptions INDENTED = JsonOptions.DEFAULT.withIndented(true);

    @TempDir
    Path folder;

    @Test
    void thePageIsTrue() throws Exception {
        String page = Files.readString(Path.of("../docs/json.md"));
        GeneratedCode code = new GeneratedCode(folder);
        code.generate(List.of(Files.writeString(folder.resolve("shop.rpc"), block(page, "rpc"))));
        String uses =
                "package com.acme.shop;\nimport io.beckon.codec.dynamic.DynamicCodec;\nimport io.beckon.json.JsonCodec;\n"
                        + "class Uses { void use(Order order, io.beckon.codec.schema.TypeDescriptor descriptor) {\n"
                        + block(page, "java") + "}}";
        Files.writeString(code.sources().resolve("com/acme/shop/Uses.java"), uses);
        try (URLClassLoader loader = code.compile(code.sources())) {
            Codec<Object> order = GeneratedCode.codec(loader, "com.acme.shop.Order");
            example(order, block(page, "json").strip(), block(page.substring(page.indexOf("## Bounds")), ""));
        }
    }

    private static void example(Codec<Object> order, String text, String error) {
        JsonCodec<Object> dynamic = JsonCodec.of(DynamicCodec.of(order.descriptor()), INDENTED);
        assertThat(dynamic.toJson(dynamic.fromJson(text))).isEqualTo(text);
        // 7 is a currency of the future.
        String known = text.replace("\"7\"", "\"USD\"");
        JsonCodec<Object> generated = JsonCodec.of(order, INDENTED);
        assertThat(generated.toJson(generated.fromJson(known))).isEqualTo(known);
        assertThatThrownBy(
                        () -> generated.fromJson(
                                "{\"customer\": \"Ada, who is not known for buying much, but for other things\", \"sizes\": [1, \"2\"]}"))
                .isInstanceOf(JsonException.class)
                .hasMessage(error.strip());
    }

    private static String block(String page, String language) {
        Matcher found = Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(page);
        assertThat(found.find()).as("a block of %s", language).isTrue();
        return found.group(1);
    }
}
