/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids, presence and types of fields: they decide the bytes on the wire. */
class IdFeaturesTest {
    private static List<Integer> ids(List<Field> fields) {
        return fields.stream().map(Field::id).toList();
    }

    @Test
    void implicitIdsOfThriftCountDownInEachList() {
        Checked checked = Checked.thrift("""
                struct S { i32 a 5: i32 b i32 c 2: i32 d }
                union U { i32 a, i32 b }
                exception X { string a }
                service V { void f(i32 a, 7: i32 b, i32 c) throws (X x, 3: Y y) void g(i32 a) }
                exception Y {}
                """);
        checked.isClean();
        assertThat(ids(checked.definition("S", Struct.class).fields())).containsExactly(-1, 5, -2, 2);
        assertThat(ids(checked.definition("U", Struct.class).fields())).containsExactly(-1, -2);
        assertThat(ids(checked.definition("X", Struct.class).fields())).containsExactly(-1);
        assertThat(ids(checked.method("V", "f").parameters())).containsExactly(-1, 7, -2);
        assertThat(ids(checked.method("V", "f").exceptions())).containsExactly(-1, 3);
        assertThat(ids(checked.method("V", "g").parameters())).containsExactly(-1);
    }

    @Test
    void idsOfZeroOrLessAreReplacedInThrift() {
        Checked checked = Checked.thrift("struct S { 0: i32 a -7: i32 b i32 c }");
        checked.reports("RPC0305", "RPC0305").isAccepted();
        assertThat(ids(checked.definition("S", Struct.class).fields())).containsExactly(-1, -2, -3);
    }

    @Test
    void explicitIdsOfEveryForm() {
        Checked checked = Checked.thrift("struct S { 32767: i32 a 0x10: i32 b +3: i32 c 1: i32 d }");
        checked.isClean();
        assertThat(ids(checked.definition("S", Struct.class).fields())).containsExactly(32767, 16, 3, 1);
    }

    @Test
    void parametersOfRpcCountFromOneOrHaveIds() {
        Checked checked = Checked.rpc("service V { void f(i32 a, i32 b) void g(3: i32 a, 1: i32 b) }");
        checked.isClean();
        assertThat(ids(checked.method("V", "f").parameters())).containsExactly(1, 2);
        assertThat(ids(checked.method("V", "g").parameters())).containsExactly(3, 1);
        Checked.rpc("service V { void f(1: i32 a, i32 b) }").reports("RPC0306");
    }

    @Test
    void structFieldsOfRpcHaveIdsInRange() {
        Checked.rpc("struct S { i32 a 2: i32 b i32 c }").reports("RPC0304", "RPC0304");
        Checked.rpc("struct S { 0: i32 a -1: i32 b 32768: i32 c 32767: i32 d }")
                .reports("RPC0303", "RPC0303", "RPC0303");
    }

    @Test
    void presenceStandsEverywhere() {
        Checked checked = Checked.thrift("""
                struct S { 1: required i32 a 2: optional i32 b = 5 3: i32 c required i32 d }
                exception X { 1: required string a = "x" 2: optional i32 b }
                union U { 1: optional i32 a = 3 }
                service V { void f(1: required i32 a, 2: optional i32 b = 4) throws (1: optional X x) }
                """);
        checked.isClean();
        assertThat(checked.definition("S", Struct.class).fields())
                .extracting(Field::presence)
                .containsExactly(
                        Field.Presence.REQUIRED,
                        Field.Presence.OPTIONAL,
                        Field.Presence.UNMARKED,
                        Field.Presence.REQUIRED);
        assertThat(checked.method("V", "f").parameters().get(1).defaultValue()).isNotNull();
    }

    @Test
    void anyTypeIsAKeyOrAnElement() {
        Checked checked = Checked.thrift("""
                enum E { A }
                struct K {}
                struct S {
                  1: map<K, i32> a 2: map<list<i32>, i32> b 3: map<E, i32> c 4: map<double, i32> d 5: map<bool, i32> e
                  6: map<binary, i32> f 7: set<list<i32>> g 8: set<K> h
                }
                """);
        checked.isClean();
        assertThat(checked.field("S", "g").type()).isEqualTo(new Type.SetOf(new Type.ListOf(Type.Base.I32)));
    }

    @Test
    void streamsAreParametersAndResultsInRpc() {
        Checked checked = Checked.rpc(
                "service V { stream<i64> f(i64 a) i64 g(stream<i64> a) stream<S> h(stream<S> a, 9: i32 b) } struct S {}");
        checked.reports("RPC0306");
        assertThat(checked.method("V", "f").result()).isEqualTo(new Type.StreamOf(Type.Base.I64));
        assertThat(checked.method("V", "g").parameters().get(0).type()).isEqualTo(new Type.StreamOf(Type.Base.I64));
    }
}
