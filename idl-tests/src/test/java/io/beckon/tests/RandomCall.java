/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tests;

import static io.beckon.tests.Wire.decoded;
import static io.beckon.tests.Wire.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.beckon.codec.Codec;
import io.beckon.codec.Codecs;
import io.beckon.codec.dynamic.DynamicCodec;
import io.beckon.rpc.ExceptionDescriptor;
import io.beckon.rpc.MethodDescriptor;
import io.beckon.rpc.RpcStream;
import io.beckon.rpc.Streaming;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls one method with random arguments, and compares what arrives on both sides, by its bytes: exceptions are equal to themselves alone. */
record RandomCall(MethodDescriptor<?, ?> method, RandomValue values, Random random) {
    private static final Pattern NUMBER = Pattern.compile("\\d+$");

    /** {@return all codecs of values that travel in a call of it}: one that returns nothing has no value, and the same codec in dynamic calls */
    List<Codec<Object>> codecs() {
        List<Codec<Object>> codecs = new ArrayList<>();
        if (!method.kind().hasRequestStream()) {
            codecs.add(of(method.arguments()));
        } else {
            codecs.add(of(method.requestItems()));
        }
        if (method.kind().hasResponseStream()) {
            codecs.add(of(method.responseItems()));
        } else if (method.result() != Codecs.VOID) {
            codecs.add(of(method.result()));
        }
        method.exceptions().forEach(each -> codecs.add(of(each.codec())));
        return codecs;
    }

    /** Calls it on a client, for a result and for each exception that it declares. */
    void tryOn(Object client, Class<?> type, Played played, String schema) throws Exception {
        String what = method + " of\n" + schema;
        Object result = method.kind().hasResponseStream()
                ? new Played.Items(items(method.responseItems()))
                : method.isOneway() ? null : random(of(method.result()));
        played.answer(result);
        Object arguments = random(of(method.arguments()));
        Object answer = call(client, type, played, arguments, what);
        if (result instanceof Played.Items sent) {
            same(method.responseItems(), sent.list(), (List<?>) answer, what);
        } else if (!method.isOneway()) {
            assertThat(encoded(of(method.result()), answer)).as(what).isEqualTo(encoded(of(method.result()), result));
        }
        for (ExceptionDescriptor<?> declared : method.exceptions()) {
            Throwable thrown = (Throwable) random(of(declared.codec()));
            played.answer(new Played.Thrown(thrown));
            Throwable caught = catchThrowable(() -> call(client, type, played, arguments, what));
            assertThat(caught).as(what).isInstanceOf(declared.type());
            assertThat(encoded(of(declared.codec()), caught)).as(what).isEqualTo(encoded(of(declared.codec()), thrown));
        }
    }

    private @Nullable Object call(Object client, Class<?> type, Played played, Object arguments, String what)
            throws Exception {
        Object plain = arguments instanceof Streaming<?, ?> streaming ? streaming.arguments() : arguments;
        Method called = javaMethod(type);
        List<Object> items = method.kind().hasRequestStream() ? items(method.requestItems()) : List.of();
        List<@Nullable Object> given = new ArrayList<>(parts(plain));
        int place = Arrays.asList(called.getParameterTypes()).indexOf(RpcStream.class);
        if (place >= 0) {
            given.add(place, RpcStream.from(items));
        }
        Throwable failure = null;
        Object answer = null;
        try {
            answer = Played.called(client, called, given.toArray());
        } catch (Throwable e) {
            failure = e;
        }
        List<@Nullable Object> received = new ArrayList<>(played.received());
        if (place >= 0) {
            same(method.requestItems(), items, (List<?>) received.remove(place), what);
        }
        Codec<Object> codec = of(method.arguments());
        assertThat(encoded(codec, again(arguments, whole(plain, received))))
                .as(what)
                .isEqualTo(encoded(codec, arguments));
        if (failure instanceof Exception e) {
            throw e;
        }
        return answer;
    }

    private static Object again(Object arguments, Object plain) {
        return arguments instanceof Streaming<?, ?> streaming ? new Streaming<>(plain, streaming.items()) : plain;
    }

    /** Names end in numbers that no other one has, and Java's names keep them. */
    private Method javaMethod(Class<?> type) {
        Matcher number = NUMBER.matcher(method.name());
        assertThat(number.find()).isTrue();
        return Arrays.stream(type.getMethods())
                .filter(each -> {
                    Matcher other = NUMBER.matcher(each.getName());
                    return other.find() && other.group().equals(number.group());
                })
                .findFirst()
                .orElseThrow();
    }

    /** {@return the values of the parameters}: those of a record of arguments, or the only one */
    private static List<@Nullable Object> parts(Object arguments) throws ReflectiveOperationException {
        if (!isArguments(arguments)) {
            return List.of(arguments);
        }
        List<@Nullable Object> parts = new ArrayList<>();
        for (RecordComponent component : arguments.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            parts.add(accessor.invoke(arguments));
        }
        return parts;
    }

    private static Object whole(Object like, List<@Nullable Object> parts) throws ReflectiveOperationException {
        if (!isArguments(like)) {
            return parts.get(0);
        }
        Constructor<?> constructor = like.getClass().getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(parts.toArray());
    }

    private static boolean isArguments(Object value) {
        Class<?> type = value.getClass();
        return type.isRecord() && type.getSimpleName().endsWith("Arguments");
    }

    private static void same(Codec<?> codec, List<?> sent, List<?> arrived, String what) {
        assertThat(arrived.stream().map(each -> encoded(of(codec), each)).toList())
                .as(what)
                .containsExactlyElementsOf(
                        sent.stream().map(each -> encoded(of(codec), each)).toList());
    }

    private List<Object> items(Codec<?> codec) {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            items.add(random(of(codec)));
        }
        return items;
    }

    private Object random(Codec<Object> codec) {
        Object value = values.message(codec.descriptor());
        return decoded(codec, encoded(DynamicCodec.of(codec.descriptor()), value));
    }

    @SuppressWarnings("unchecked") // whatever it is of, it gets its own values
    private static Codec<Object> of(Codec<?> codec) {
        return (Codec<Object>) codec;
    }
}
