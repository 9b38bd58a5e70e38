/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static io.beckon.tests.Wire.decoded;
import static io.beckon.tests.Wire.encoded;
import static io.beckon.tests.Wire.packed;
import static io.beckon.tests.Wire.unpacked;
import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.codec.Codec;
import io.beckon.codec.dynamic.DynamicCodec;
import io.beckon.netty.RpcChannel;
import io.beckon.netty.RpcServer;
import io.beckon.rpc.Channel;
import io.beckon.rpc.ServiceDescriptor;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What holds for every service, tried on random ones: {@code -Dbeckon.schemas=200} tries more, {@code -Dbeckon.seed=...} others. A failure prints the
 * schema.
 */
class RandomServicesTest {
    private static final int SCHEMAS = Integer.getInteger("beckon.schemas", 6);
    private static final long SEED = Long.getLong("beckon.seed", 20_260_102L);
    private static final int VALUES = 10;

    @TempDir
    static Path folder;

    private static final List<Tried> TRIED = new ArrayList<>();
    private static URLClassLoader loader;

    /** A service of a schema. */
    private record Tried(String text, String className, Random random) {
        /** {@return one of its forms} */
        @SuppressWarnings("unchecked") // tests treat implementations, arguments and results as objects
        ServiceDescriptor<Object> form(String suffix) throws ReflectiveOperationException {
            return (ServiceDescriptor<Object>)
                    loader.loadClass(className + suffix).getField("SERVICE").get(null);
        }

        /** {@return what tries each of its methods, inherited ones included} */
        List<RandomCall> calls() throws ReflectiveOperationException {
            List<RandomCall> calls = new ArrayList<>();
            for (ServiceDescriptor.Method<? super Object, ?, ?> method : form("").methods()) {
                calls.add(new RandomCall(method.descriptor(), new RandomValue(random), random));
            }
            return calls;
        }
    }

    @BeforeAll
    static void compileSchemas() throws IOException {
        GeneratedCode code = new GeneratedCode(folder);
        for (int i = 0; i < SCHEMAS; i++) {
            RandomSchema schema = new RandomSchema(new Random(SEED + i), i);
            String text = schema.text("random" + i);
            code.generate(List.of(Files.writeString(folder.resolve("random" + i + schema.extension()), text)));
            for (String name : schema.serviceNames()) {
                TRIED.add(new Tried(text, "random" + i + "." + name, new Random(SEED + i)));
            }
        }
        loader = code.compile(code.sources());
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    @Test
    void argumentsResultsAndExceptionsAreOneForDynamicAndGeneratedCode() throws ReflectiveOperationException {
        for (Tried tried : TRIED) {
            RandomValue values = new RandomValue(tried.random);
            for (RandomCall call : tried.calls()) {
                for (Codec<Object> generated : call.codecs()) {
                    DynamicCodec dynamic = DynamicCodec.of(generated.descriptor());
                    for (int i = 0; i < VALUES; i++) {
                        Object value = values.message(generated.descriptor());
                        String what = call.method() + " of\n" + tried.text;
                        byte[] bytes = encoded(dynamic, value);
                        Object typed = decoded(generated, bytes);
                        assertThat(encoded(generated, typed)).as(what).isEqualTo(bytes);
                        assertThat(decoded(dynamic, bytes)).as(what).isEqualTo(value);
                        byte[] packed = packed(generated, typed);
                        assertThat(packed(dynamic, value)).as(what).isEqualTo(packed);
                        assertThat(encoded(generated, unpacked(generated, packed)))
                                .as(what)
                                .isEqualTo(bytes);
                    }
                }
            }
        }
    }

    @Test
    void whatIsCalledArrivesAndComesBackInBothForms() throws Exception {
        for (Tried tried : TRIED) {
            for (String served : List.of("", "Async")) {
                ServiceDescriptor<Object> service = tried.form(served);
                Played played = new Played();
                RpcServer.Builder builder = RpcServer.builder().inProcess("random");
                try (RpcServer server =
                                builder.add(service, played.as(service.type())).start();
                        Channel channel = RpcChannel.connect("in-process:random")) {
                    assertThat(server).isNotNull();
                    for (String called : List.of("", "Async")) {
                        Class<?> type = loader.loadClass(tried.className + called);
                        Object client = type.getMethod("client", Channel.class).invoke(null, channel);
                        for (RandomCall call : tried.calls()) {
                            call.tryOn(client, type, played, tried.text);
                        }
                    }
                }
            }
        }
    }
}
