/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.thrift.interop;

import static io.beckon.thrift.interop.Dynamic.binary;
import static io.beckon.thrift.interop.Dynamic.bool;
import static io.beckon.thrift.interop.Dynamic.i16;
import static io.beckon.thrift.interop.Dynamic.i32;
import static io.beckon.thrift.interop.Dynamic.i64;
import static io.beckon.thrift.interop.Dynamic.i8;
import static io.beckon.thrift.interop.Dynamic.list;
import static io.beckon.thrift.interop.Dynamic.map;
import static io.beckon.thrift.interop.Dynamic.real;
import static io.beckon.thrift.interop.Dynamic.set;
import static io.beckon.thrift.interop.Dynamic.struct;
import static io.beckon.thrift.interop.Dynamic.text;
import static io.beckon.thrift.interop.Dynamic.uuid;

import io.beckon.codec.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A call as a peer makes or answers it, and as our client makes it.
 *
 * @param method its name
 * @param arguments its arguments struct on the wire
 * @param result its result struct on the wire; of a struct, fields that nobody set are left out where Apache leaves them out
 * @param ours makes the call with our client; the result, or the exception that it throws
 * @param expected what comes of that
 */
record InteropCall(
        String method, Dynamic arguments, Dynamic result, Function<ThriftTest, Object> ours, Object expected) {
    private static final UUID SOME_UUID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final String UNICODE = "Afrikaans, العربية, 日本語, 🐢 \u0000 \"\\";
    private static final Flat FLAT = new Flat("Zero", (byte) 1, -3, -5);
    private static final Crazy CRAZY = new Crazy(Map.of(Digit.FIVE, 5L), List.of(FLAT, FLAT));
    private static final Map<Integer, Integer> NUMBERS = Map.of(0, -10, 1, -9, Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** Every method of the service, declared exceptions and empty containers included. */
    static final List<InteropCall> ALL = List.of(
            new InteropCall("testVoid", struct(), struct(), ours(ThriftTest::testVoid), "nothing"),
            same("testString", text("Test"), it -> it.testString("Test"), "Test"),
            same("testString", text(""), it -> it.testString(""), ""),
            same("testString", text(UNICODE), it -> it.testString(UNICODE), UNICODE),
            same("testBool", bool(true), it -> it.testBool(true), true),
            same("testBool", bool(false), it -> it.testBool(false), false),
            same("testByte", i8(-128), it -> it.testByte((byte) -128), (byte) -128),
            same("testI32", i32(-1), it -> it.testI32(-1), -1),
            same("testI32", i32(Integer.MIN_VALUE), it -> it.testI32(Integer.MIN_VALUE), Integer.MIN_VALUE),
            same("testI64", i64(Long.MAX_VALUE), it -> it.testI64(Long.MAX_VALUE), Long.MAX_VALUE),
            same("testI64", i64(-34359738368L), it -> it.testI64(-34359738368L), -34359738368L),
            same("testDouble", real(-5.2098523), it -> it.testDouble(-5.2098523), -5.2098523),
            same("testDouble", real(-0.0), it -> it.testDouble(-0.0), -0.0),
            same(
                    "testBinary",
                    binary(0, 127, 128, 255),
                    it -> it.testBinary(Bytes.of((byte) 0, (byte) 127, (byte) 128, (byte) 255)),
                    Bytes.of((byte) 0, (byte) 127, (byte) 128, (byte) 255)),
            same("testBinary", binary(), it -> it.testBinary(Bytes.EMPTY), Bytes.EMPTY),
            same("testUuid", uuid(SOME_UUID), it -> it.testUuid(SOME_UUID), SOME_UUID),
            same("testStruct", flat(), it -> it.testStruct(FLAT), FLAT),
            same("testNest", nested(), it -> it.testNest(ourNested()), ourNested()),
            same("testMap", numbers(), it -> it.testMap(NUMBERS), NUMBERS),
            same("testMap", map(), it -> it.testMap(Map.of()), Map.of()),
            same(
                    "testStringMap",
                    map(text("a"), text("2"), text(""), text("blah"), text("some"), text("")),
                    it -> it.testStringMap(Map.of("a", "2", "", "blah", "some", "")),
                    Map.of("a", "2", "", "blah", "some", "")),
            same("testSet", set(i32(-2), i32(0), i32(2)), it -> it.testSet(Set.of(-2, 0, 2)), Set.of(-2, 0, 2)),
            same("testSet", set(), it -> it.testSet(Set.of()), Set.of()),
            same("testList", list(i32(1), i32(-1)), it -> it.testList(List.of(1, -1)), List.of(1, -1)),
            same("testList", list(), it -> it.testList(List.of()), List.of()),
            same("testEnum", i32(8), it -> it.testEnum(Digit.EIGHT), Digit.EIGHT),
            same("testTypedef", i64(309858235082523L), it -> it.testTypedef(309858235082523L), 309858235082523L),
            new InteropCall(
                    "testMapMap",
                    struct().with(1, i32(1)),
                    struct().with(0, mapMap()),
                    it -> it.testMapMap(1),
                    new InteropService().testMapMap(1)),
            new InteropCall(
                    "testInsanity",
                    struct().with(1, crazy()),
                    struct().with(0, map(i64(1), map(i32(2), crazy(), i32(3), crazy()), i64(2), map(i32(6), struct()))),
                    it -> it.testInsanity(CRAZY),
                    new InteropService().testInsanity(CRAZY)),
            new InteropCall(
                    "testMulti",
                    struct().with(1, i8(74))
                            .with(2, i32(0xff00ff))
                            .with(3, i64(0xf3456e42ff00ffL))
                            .with(4, map(i16(1), text("one")))
                            .with(5, i32(5))
                            .with(6, i64(0xf345L)),
                    struct().with(
                                    0,
                                    struct().with(1, text("Hello2"))
                                            .with(4, i8(74))
                                            .with(9, i32(0xff00ff))
                                            .with(11, i64(0xf3456e42ff00ffL))),
                    it -> it.testMulti(
                            (byte) 74, 0xff00ff, 0xf3456e42ff00ffL, Map.of((short) 1, "one"), Digit.FIVE, 0xf345L),
                    new Flat("Hello2", (byte) 74, 0xff00ff, 0xf3456e42ff00ffL)),
            exception("Xception", failure(1001, text("Xception")), new Failed(1001, "Xception")),
            new InteropCall(
                    "testException",
                    struct().with(1, text("success")),
                    struct(),
                    ours(it -> it.testException("success")),
                    "nothing"),
            multi("Xception", 1, failure(1001, text("This is an Xception")), new Failed(1001, "This is an Xception")),
            multi(
                    "Xception2",
                    2,
                    failure(2002, flatOf("This is an Xception2")),
                    new FailedWithMore(2002, ourFlatOf("This is an Xception2"))),
            multi("success", 0, flatOf("a text"), ourFlatOf("a text")),
            new InteropCall("testOneway", struct().with(1, i32(0)), struct(), ours(it -> it.testOneway(0)), "nothing"));

    boolean isOneway() {
        return method.equals("testOneway");
    }

    @Override
    public String toString() {
        return method;
    }

    private static InteropCall same(String method, Dynamic value, Function<ThriftTest, Object> ours, Object expected) {
        return new InteropCall(method, struct().with(1, value), struct().with(0, value), ours, expected);
    }

    private static InteropCall exception(String which, Dynamic thrown, Throwable expected) {
        return new InteropCall(
                "testException",
                struct().with(1, text(which)),
                struct().with(1, thrown),
                ours(it -> it.testException(which)),
                expected);
    }

    private static InteropCall multi(String which, int field, Dynamic result, Object expected) {
        return new InteropCall(
                "testMultiException",
                struct().with(1, text(which)).with(2, text("a text")),
                struct().with(field, result),
                it -> {
                    try {
                        return it.testMultiException(which, "a text");
                    } catch (Failed | FailedWithMore e) {
                        return e;
                    }
                },
                expected);
    }

    private static Function<ThriftTest, Object> ours(Consumer<ThriftTest> call) {
        return it -> {
            try {
                call.accept(it);
                return "nothing";
            } catch (Failed e) {
                return e;
            }
        };
    }

    private static Dynamic failure(int code, Dynamic more) {
        return struct().with(1, i32(code)).with(2, more);
    }

    private static Dynamic flat() {
        return struct().with(1, text("Zero")).with(4, i8(1)).with(9, i32(-3)).with(11, i64(-5));
    }

    private static Dynamic flatOf(String text) {
        return struct().with(1, text(text)).with(4, i8(0)).with(9, i32(0)).with(11, i64(0));
    }

    private static Flat ourFlatOf(String text) {
        return Flat.builder().text(text).build();
    }

    private static Dynamic nested() {
        return struct().with(1, i8(1)).with(2, flat()).with(3, i32(5));
    }

    private static Nested ourNested() {
        return new Nested((byte) 1, FLAT, 5);
    }

    private static Dynamic crazy() {
        return struct().with(1, map(i32(5), i64(5))).with(2, list(flat(), flat()));
    }

    private static Dynamic numbers() {
        return map(i32(0), i32(-10), i32(1), i32(-9), i32(Integer.MIN_VALUE), i32(Integer.MAX_VALUE));
    }

    private static Dynamic mapMap() {
        Dynamic negative = map(i32(-4), i32(-4), i32(-3), i32(-3), i32(-2), i32(-2), i32(-1), i32(-1));
        Dynamic positive = map(i32(1), i32(1), i32(2), i32(2), i32(3), i32(3), i32(4), i32(4));
        return map(i32(-4), negative, i32(4), positive);
    }
}
