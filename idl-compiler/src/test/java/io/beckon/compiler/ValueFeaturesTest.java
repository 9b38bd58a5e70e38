/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Constants, defaults and the numbers of enums. */
class ValueFeaturesTest {
    private static Value integer(long number) {
        return new Value.OfInteger(number);
    }

    @Test
    void emptyContainersOfTheOtherKind() {
        Checked checked = Checked.thrift("const list<i32> A = {} const set<i32> B = {} const map<i32, i32> C = []");
        checked.isClean();
        assertThat(checked.value("A")).isEqualTo(new Value.OfList(List.of()));
        assertThat(checked.value("C")).isEqualTo(new Value.OfMap(List.of()));
        Checked.rpc("const list<i32> A = {} const map<i32, i32> C = []").reports("RPC0501", "RPC0501");
    }

    @Test
    void numbersOutOfRangeAreCutInThriftAndRefusedInRpc() {
        String text = "const i8 A = 200 const i16 B = -40000 const i32 C = 3000000000 const bool D = 2";
        Checked checked = Checked.thrift(text);
        checked.reports("RPC0502", "RPC0502", "RPC0502", "RPC0502").isAccepted();
        assertThat(checked.value("A")).isEqualTo(integer((byte) 200));
        assertThat(checked.value("B")).isEqualTo(integer((short) -40000));
        assertThat(checked.value("D")).isEqualTo(new Value.OfBool(true));
        assertThat(Checked.rpc(text).compilation().hasErrors()).isTrue();
    }

    @Test
    void namesOfConstantsAndMembers() {
        Checked checked = Checked.files(
                "main.thrift",
                """
                include "inc.thrift"
                enum Colour { RED = 3, GREEN }
                typedef Colour Paint
                const Colour A = Colour.GREEN
                const inc.Size B = inc.Size.LARGE
                const i32 C = inc.COUNT
                const Colour D = 3
                const i32 E = Colour.RED
                const Colour F = GREEN
                const Paint G = Paint.RED
                const double H = C
                const list<double> I = inc.NUMBERS
                """,
                "inc.thrift",
                "enum Size { SMALL, LARGE } const i32 COUNT = 9 const list<i32> NUMBERS = [1, 2]");
        checked.isClean();
        var colour = checked.definition("Colour", EnumType.class).key();
        assertThat(checked.value("A")).isEqualTo(new Value.OfEnum(colour, 4));
        assertThat(checked.value("B")).extracting("number").isEqualTo(1);
        assertThat(checked.value("C")).isEqualTo(integer(9));
        assertThat(checked.value("D")).isEqualTo(new Value.OfEnum(colour, 3));
        assertThat(checked.value("E")).isEqualTo(integer(3));
        assertThat(checked.value("F")).isEqualTo(new Value.OfEnum(colour, 4));
        assertThat(checked.value("G")).isEqualTo(new Value.OfEnum(colour, 3));
        assertThat(checked.value("H")).isEqualTo(new Value.OfDouble(9));
        assertThat(checked.value("I"))
                .isEqualTo(new Value.OfList(List.of(new Value.OfDouble(1), new Value.OfDouble(2))));
    }

    @Test
    void bareMembersAreForThrift() {
        Checked.rpc("enum Colour { RED } const Colour A = RED").reports("RPC0202");
    }

    @Test
    void structsAndContainersAsValuesAndKeys() {
        Checked checked = Checked.thrift("""
                struct P { 1: i32 x = 1 2: list<string> names }
                const P A = {"x": 5, "names": ["a"]}
                const map<P, i32> B = {{"x": 1}: 1, {"x": 2}: 2}
                const map<list<i32>, P> C = {[1, 2]: {}}
                const set<i32> D = [1, 1, 2]
                struct Q { 1: P p = A 2: P q = {"x": 7} }
                """);
        checked.isClean();
        var point = checked.definition("P", Struct.class).key();
        Value names = new Value.OfList(List.of(new Value.OfString("a")));
        Value a = new Value.OfStruct(point, Map.of(1, integer(5), 2, names));
        assertThat(checked.value("A")).isEqualTo(a);
        assertThat(checked.field("Q", "p").defaultValue()).isEqualTo(a);
        assertThat(((Value.OfMap) checked.value("B")).entries()).hasSize(2);
        assertThat(checked.value("D")).isEqualTo(new Value.OfList(List.of(integer(1), integer(2))));
    }

    @Test
    void textsForBinaryAndUuid() {
        Checked checked =
                Checked.thrift("const binary A = \"bytes\" const uuid B = \"00112233-4455-6677-8899-aabbccddeeff\""
                        + " const uuid C = '{00112233-4455-6677-8899-AABBCCDDEEFF}'");
        checked.isClean();
        assertThat(checked.value("A")).isEqualTo(new Value.OfString("bytes"));
        assertThat(checked.value("B"))
                .isEqualTo(new Value.OfUuid(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")));
        assertThat(checked.value("C")).isEqualTo(checked.value("B"));
        Checked.thrift("const uuid B = \"1-1-1-1-1\"").reports("RPC0508");
    }

    @Test
    void textsForTimesAndDecimals() {
        Checked checked = Checked.rpc("""
                const timestamp A = "2026-01-31T12:00:00.5Z"
                const timestamp B = "2026-01-31T13:00:00.5+01:00"
                const duration C = "-1500ms"
                const duration D = "PT-1.5S"
                const list<duration> E = ["2s", "5m", "1h", "P1DT1H"]
                const date F = "2024-02-29"
                const decimal G = "-12.50"
                const map<decimal, string> H = {"1.0": "a", "1.00": "b", "1e3": "c"}
                """);
        checked.isClean();
        assertThat(checked.value("A")).isEqualTo(new Value.OfTimestamp(Instant.parse("2026-01-31T12:00:00.5Z")));
        assertThat(checked.value("B")).isEqualTo(checked.value("A"));
        assertThat(checked.value("C")).isEqualTo(new Value.OfDuration(Duration.ofMillis(-1500)));
        assertThat(checked.value("D")).isEqualTo(checked.value("C"));
        assertThat(((Value.OfList) checked.value("E")).elements())
                .containsExactly(
                        new Value.OfDuration(Duration.ofSeconds(2)),
                        new Value.OfDuration(Duration.ofMinutes(5)),
                        new Value.OfDuration(Duration.ofHours(1)),
                        new Value.OfDuration(Duration.ofHours(25)));
        assertThat(checked.value("F")).isEqualTo(new Value.OfDate(LocalDate.of(2024, 2, 29)));
        assertThat(checked.value("G")).isEqualTo(new Value.OfDecimal(new BigDecimal("-12.50")));
        assertThat(((Value.OfMap) checked.value("H")).entries()).hasSize(3);
    }

    @Test
    void decimalsKeepTheBoundsOfTheirCodec() {
        String digits = "9".repeat(307);
        Checked.rpc("const decimal A = \"" + digits + "\" const decimal B = \"1e-10000\"")
                .isClean();
        Checked.rpc("const decimal A = \"" + digits
                        + "99\" const decimal B = \"1e-10001\" const decimal C = \"1e10001\"")
                .reports("RPC0508", "RPC0508", "RPC0508");
    }

    @Test
    void theirTypesAreNamesAsOthersAreInThrift() {
        Checked checked = Checked.thrift("""
                typedef i64 timestamp
                struct date { 1: timestamp duration, 2: optional date decimal }
                """);
        checked.isClean();
        assertThat(checked.field("date", "duration").type()).isEqualTo(Type.Base.I64);
        Checked.thrift("struct S { 1: decimal price }").reports("RPC0703");
    }

    @Test
    void numbersOfEnums() {
        String many = IntStream.range(0, 150).mapToObj(i -> "M" + i).collect(Collectors.joining(" "));
        Checked checked = Checked.thrift("enum E { A B = -5 C D = 0x10 E F = 3 G = 2147483647 } enum Many { " + many
                + " } enum S { A = 1 B = 1 }");
        checked.reports("RPC0401").isAccepted();
        assertThat(checked.definition("E", EnumType.class).members())
                .extracting(EnumType.Member::number)
                .containsExactly(0, -5, -4, 16, 17, 3, Integer.MAX_VALUE);
        assertThat(checked.member("Many", "M149").number()).isEqualTo(149);
        Checked.rpc("enum S { A = 1 B = 1 }").reports("RPC0401");
        assertThat(Checked.rpc("enum S { A = 1 B = 1 }").compilation().hasErrors())
                .isTrue();
    }

    @Test
    void constantsMayShareANameWithATypeInThrift() {
        Checked checked = Checked.thrift("const i32 S = 1 struct S {} struct T { 1: S s 2: i32 n = S }");
        checked.isClean();
        Struct struct = checked.definition("S", Struct.class);
        assertThat(checked.compilation().schema().get(struct.key(), Struct.class))
                .isSameAs(struct);
        Checked.rpc("const i32 S = 1 struct S {}").reports("RPC0207");
    }

    @Test
    void whereAnEnumIsDueOnlyTheLastWordOfANameCountsInThrift() {
        Checked checked = Checked.files("main.thrift", """
                include "inc.thrift"
                enum Other { LARGE = 7 }
                const inc.Size A = inc.LARGE
                const inc.Size B = Size.LARGE
                const inc.Size C = Other.LARGE
                const i32 D = Other.LARGE
                """, "inc.thrift", "enum Size { SMALL, LARGE }");
        checked.reports("RPC0509", "RPC0509", "RPC0509").isAccepted();
        assertThat(checked.value("A")).extracting("number").isEqualTo(1);
        assertThat(checked.value("B")).extracting("number").isEqualTo(1);
        assertThat(checked.value("C")).extracting("number").isEqualTo(1);
        assertThat(checked.value("D")).isEqualTo(integer(7));
    }

    @Test
    void anIncludeThatIsNotThereIsMissedOnlyWhereItIsNeeded() {
        Checked.thrift("include \"nowhere.thrift\" struct S { 1: i32 a }")
                .reports("RPC0006")
                .isAccepted();
        String needed = "include \"nowhere.thrift\" struct S { 1: nowhere.T a 2: nowhere.T b }";
        assertThat(Checked.thrift(needed).reports("RPC0006").compilation().hasErrors())
                .isTrue();
        assertThat(Checked.rpc("include \"nowhere.rpc\" struct S { 1: i32 a }")
                        .reports("RPC0006")
                        .compilation()
                        .hasErrors())
                .isTrue();
    }
}
