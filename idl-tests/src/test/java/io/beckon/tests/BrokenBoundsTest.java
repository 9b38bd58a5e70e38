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
import io.beckon.codec.DecodeException;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.InvalidValueException;
import io.beckon.codec.PackedReader;
import io.beckon.codec.PackedWriter;
import io.beckon.codec.WireReader;
import io.beckon.codec.WireWriter;
import io.beckon.codec.dynamic.DynamicCodec;
import io.beckon.codec.dynamic.DynamicStruct;
import io.beckon.codec.dynamic.DynamicUnion;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.json.JsonCodec;
import io.beckon.json.JsonException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What bounds forbid is refused by generated code, dynamic values and JSON with the same words. */
class BrokenBoundsTest {
    @TempDir
    static Path folder;

    private static URLClassLoader loader;

    @BeforeAll
    static void compile() throws IOException {
        loader = Orders.compile(folder);
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    @ParameterizedTest
    @MethodSource("io.beckon.tests.Orders#broken")
    void generatedAndDynamicCodeAndJsonRefuseAlike(String json, String words) throws ReflectiveOperationException {
        Codec<Object> generated = Orders.buy(loader, "bounded").arguments();
        DynamicCodec dynamic = DynamicCodec.of(generated.descriptor());
        DynamicCodec free =
                DynamicCodec.of(Orders.buy(loader, "free").arguments().descriptor());
        Object broken = JsonCodec.of(free).fromJson(json);

        ByteBuf tagged = Unpooled.buffer();
        free.encode(broken, new WireWriter(tagged));
        ByteBuf packed = Unpooled.buffer();
        free.encode(broken, new PackedWriter(packed));
        for (Codec<Object> codec : List.of(generated, dynamic)) {
            refuses(words + " (offset ", () -> codec.decode(new WireReader(tagged.duplicate())));
            refuses(
                    words + " (offset ",
                    () -> codec.decode(new PackedReader(packed.duplicate(), DecodeLimits.DEFAULT)));
        }
        assertThatThrownBy(() -> JsonCodec.of(dynamic).fromJson(json))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith(words.replace("sizes[0]", "sizes[big]") + " (line 1, column ");
    }

    private static void refuses(String words, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(DecodeException.class).hasMessageStartingWith(words);
    }

    /** The zero of a field that is not set is its value, and as good or bad as any. */
    @Test
    void dynamicValuesAreRefusedWhenTheyAreBuilt() throws ReflectiveOperationException {
        StructDescriptor buy =
                (StructDescriptor) Orders.buy(loader, "bounded").arguments().descriptor();
        StructDescriptor item =
                (StructDescriptor) GeneratedCode.codec(loader, "bounded.Item").descriptor();
        DynamicStruct.Builder builder = DynamicStruct.builder(item);
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("item.unit_count: must be >= 1");
        assertThatThrownBy(() -> builder.set("code", "x")).hasMessage("item.code: must match [A-Z]+");
        assertThat(builder.set("unit_count", 1).set("code", null).build().get("code"))
                .isNull();

        FieldDescriptor size = Objects.requireNonNull(buy.field("order"));
        assertThat(size.bounds().min()).isNull();
        StructDescriptor union =
                (StructDescriptor) GeneratedCode.codec(loader, "bounded.Size").descriptor();
        assertThatThrownBy(() -> DynamicUnion.of(union, "millimetres", 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("Size.millimetres: must be >= 1");
    }

    @Test
    void theSameWordsOfGeneratedBuilders() throws ReflectiveOperationException {
        Class<?> item = loader.loadClass("bounded.Item");
        Object builder = item.getMethod("builder").invoke(null);
        assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder))
                .hasCauseInstanceOf(InvalidValueException.class)
                .hasRootCauseMessage("item.unit_count: must be >= 1");
    }
}
