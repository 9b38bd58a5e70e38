/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.beckon.compiler.model.Annotation;
import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Namespace;
import io.beckon.compiler.model.Reserved;
import io.beckon.compiler.model.Service;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Separators, headers, annotations, old baggage, names and services as real {@code .thrift} files have them. */
class StructureFeaturesTest {
    @Test
    void separatorsMixAndTrail() {
        Checked.thrift("""
                        typedef i32 Id; typedef i32 Key, typedef i32 Other
                        const i32 ONE = 1; const list<i32> L = [1, 2; 3 4,]; const map<i32, i32> M = {1: 2; 3: 4 5: 6,},
                        enum E { A, B; C D = 5, }
                        struct S { 1: i32 a, 2: i32 b; 3: i32 c 4: i32 d (x = "1", y = "2"; z = "3" w = "4",) }
                        exception X { 1: string a; }
                        service V { void f(1: i32 a, 2: i32 b; 3: i32 c 4: i32 d,), void g(); void h() throws (1: X x,) }
                        """).isClean();
    }

    @Test
    void dialectsWriteSeparatorsAfterHeadersAndBodies() {
        Checked.thrift("namespace java a; struct S {}; enum E { A }, service V {};")
                .isClean();
    }

    @Test
    void closingBracketsNeedNoBlanks() {
        Checked checked = Checked.thrift("struct A{1:list<set<map<i32,list<i64>>>>a}struct B{}");
        checked.isClean();
        assertThat(checked.field("A", "a").type())
                .isEqualTo(
                        new Type.ListOf(new Type.SetOf(new Type.MapOf(Type.Base.I32, new Type.ListOf(Type.Base.I64)))));
    }

    @Test
    void namespacesOfEveryKindInAnyOrder() {
        Checked checked = Checked.files("main.thrift", """
                namespace * all
                namespace java first.one
                include "other.thrift"
                namespace py.twisted some.where (package = "x")
                namespace unheard.of it
                cpp_include "<vector>"
                namespace java second.one
                struct S { 1: other.T t }
                """, "other.thrift", "struct T {}");
        checked.isClean();
        Document document = checked.compilation().schema().documents().get(0);
        assertThat(document.namespaces())
                .extracting(Namespace::scope, Namespace::name)
                .contains(tuple("*", "all"), tuple("py.twisted", "some.where"));
        assertThat(document.namespace("java")).isEqualTo("second.one");
    }

    @Test
    void oldNamespaces() {
        Checked checked = Checked.thrift("java_package a.b\ncpp_namespace c\nphp_namespace d\nxsd_namespace \"urn:e\"");
        checked.isClean();
        assertThat(checked.compilation().schema().documents().get(0).namespace("java"))
                .isEqualTo("a.b");
    }

    @Test
    void includesThroughFoldersAndDiamonds() {
        Checked checked = Checked.files(
                "main/main.thrift",
                """
                include "./left.thrift"
                include "../right/right.thrift"
                include "shared/common.thrift"
                include "other/common.thrift"
                struct S { 1: left.L l 2: right.R r 3: common.C c 4: common.Only o }
                """,
                "main/left.thrift",
                "include \"../shared/common.thrift\"\nstruct L { 1: common.C c }",
                "right/right.thrift",
                "include \"shared/common.thrift\"\nstruct R { 1: common.C c }",
                "shared/common.thrift",
                "struct C {}",
                "other/common.thrift",
                "struct Only {}");
        checked.isClean();
        assertThat(checked.compilation().schema().documents()).hasSize(5);
    }

    @Test
    void annotationsStandEverywhere() {
        Checked checked = Checked.thrift("""
                namespace java a (n = "1")
                typedef i32 (t.base = "1") Id (t.def)
                struct S { 1: list<i32 (of = "i")> (of = "l") a = [] (f, g = "", h.i.j = "k" f = "again") } (s = "1")
                union U { 1: Id (named = "use") a () } (u)
                exception X { 1: string (ts = 'js') a } (x)
                enum E { A (m = "1") B = 2 (m = "2") } (e)
                service V {
                  string (r) f(1: i32 (p) a (q)) throws (1: X x (y)) (method = "1", number = 1)
                } (v)
                """);
        checked.isClean();
        assertThat(checked.field("S", "a").annotations())
                .extracting(Annotation::name)
                .containsExactly("f", "g", "h.i.j", "f");
        assertThat(checked.field("S", "a").annotation("f"))
                .extracting(Annotation::value)
                .isEqualTo("again");
        assertThat(checked.member("E", "B").annotation("m"))
                .extracting(Annotation::value)
                .isEqualTo("2");
        assertThat(checked.method("V", "f").annotation("number"))
                .extracting(Annotation::value)
                .isEqualTo("1");
        assertThat(checked.definition("V", Service.class).annotation("v")).isNotNull();
    }

    @Test
    void theBaggageOfCpp() {
        Checked checked = Checked.thrift("""
                struct S {
                  1: map cpp_type "M" <i32, i32> a
                  2: set cpp_type "S" <i32> b
                  3: list<i32> cpp_type "L" c
                  4: list cpp_type "L" <i32> d
                  5: S & e
                }
                """);
        checked.isClean();
        assertThat(checked.field("S", "d").type()).isEqualTo(new Type.ListOf(Type.Base.I32));
    }

    @Test
    void theBaggageOfXsdAndOlderTypes() {
        Checked checked = Checked.thrift("""
                senum Colour { "red", "green"; "blue" }
                struct S xsd_all {
                  1: byte a xsd_optional
                  2: slist b xsd_nillable xsd_attrs { 1: i32 c }
                  3: Colour d xsd_optional xsd_nillable
                  4: uuid e
                }
                service V { async void f() }
                """);
        checked.isClean();
        assertThat(checked.field("S", "a").type()).isEqualTo(Type.Base.I8);
        assertThat(checked.field("S", "b").type()).isEqualTo(Type.Base.STRING);
        assertThat(checked.field("S", "d").type()).isEqualTo(Type.Base.STRING);
        assertThat(checked.field("S", "e").type()).isEqualTo(Type.Base.UUID);
        assertThat(checked.method("V", "f").oneway()).isTrue();
    }

    @Test
    void filesFromBeforeUuidMayDefineIt() {
        Checked checked = Checked.thrift("typedef string uuid struct S { 1: uuid uuid }");
        checked.isClean();
        assertThat(checked.field("S", "uuid").type()).isEqualTo(Type.Base.STRING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean",
                "int",
                "long",
                "class",
                "import",
                "return",
                "yield",
                "record",
                "sealed",
                "String",
                "List",
                "Object",
                "Exception",
                "notify",
                "equals",
                "getClass",
                "hashCode",
                "toString",
                "goto",
                "this"
            })
    void wordsOfJavaAreNames(String word) {
        Checked.thrift("struct %1$s { 1: i32 %1$s } enum E { %1$s } service V { void %1$s(1: i32 %1$s) }"
                        .formatted(word))
                .isClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i8", "string", "uuid", "bool", "struct", "union", "exception", "enum", "senum", "typedef", "const",
                "service", "extends", "oneway", "async", "void", "throws", "required", "optional", "map", "set", "list",
                "stream", "include", "namespace", "cpp_include", "cpp_type", "xsd_all", "php_namespace"
            })
    void wordsOfThriftAreNamesOfFields(String word) {
        Checked checked = Checked.thrift(("struct S { 1: i32 %1$s, 2: string a } struct T { i32 %1$s } enum E { %1$s }"
                        + " service V { void %1$s(1: i32 %1$s) }")
                .formatted(word));
        checked.isAccepted();
        assertThat(checked.field("S", word).id()).isEqualTo(1);
    }

    @Test
    void namesMayDifferByCaseOnly() {
        Checked.thrift("struct S { 1: i32 a 2: i32 A } struct s {} enum E { A a } service V { void f() void F() }")
                .isClean();
    }

    @Test
    void servicesOfEveryForm() {
        String methods =
                IntStream.range(0, 60).mapToObj(i -> "void f" + i + "()").collect(Collectors.joining("\n"));
        Checked checked = Checked.files(
                "main.thrift",
                "include \"base.thrift\" service Child extends base.Base { %s void g() throws () }".formatted(methods),
                "base.thrift",
                "service Base {}");
        checked.isClean();
        Service child = checked.definition("Child", Service.class);
        assertThat(child.methods()).hasSize(61);
        assertThat(child.parent()).isNotNull().extracting("name").isEqualTo("Base");
    }

    @Test
    void whatIsUsedMayComeLater() {
        Checked checked = Checked.thrift("""
                service Child extends Parent { Later f() throws (1: Oops oops) }
                service Parent {}
                typedef Later Alias
                struct Self { 1: optional Self self 2: list<Other> others 3: Alias later 4: i32 number = NUMBER }
                struct Other { 1: map<string, Self> selves }
                struct Later {}
                exception Oops {}
                const i32 NUMBER = OTHER
                const i32 OTHER = 7
                """);
        checked.isClean();
        assertThat(checked.field("Self", "later").type())
                .isEqualTo(
                        new Type.Named(checked.definition("Later", Struct.class).key()));
    }

    @Test
    void emptyBodies() {
        Checked checked = Checked.thrift("struct S {} union U {} exception X {} service V {} enum E {}");
        checked.reports("RPC0404").isAccepted();
        assertThat(checked.definition("E", EnumType.class).members()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package \"a.b\"",
                "@Structured{name = \"x\"} struct S {}",
                "interaction I {}",
                "namespace js a-b",
                "const string S = \"over\nlines\""
            })
    void otherDialectsGetAClearMessage(String text) {
        Checked checked = Checked.thrift(text);
        assertThat(checked.compilation().hasErrors()).isTrue();
        assertThat(checked.headlines()).allMatch(line -> line.contains("main.thrift:1:"));
    }

    @Test
    void reservedNumbersAndNames() {
        Checked checked = Checked.rpc("""
                struct S {
                  reserved 3, 5 to 9, "old"
                  1: i32 a
                  reserved 2, "older";
                  4: i32 b
                }
                enum E { reserved -2 to -1, A reserved 7 B = 8 }
                """);
        checked.isClean();
        Reserved reserved = checked.definition("S", Struct.class).reserved();
        assertThat(reserved.ranges())
                .extracting(Reserved.Range::first, Reserved.Range::last)
                .containsExactly(tuple(3L, 3L), tuple(5L, 9L), tuple(2L, 2L));
        assertThat(reserved.names()).extracting(Reserved.Name::text).containsExactly("old", "older");
        assertThat(reserved.contains(7) && reserved.contains("old")).isTrue();
        assertThat(reserved.contains(4) || reserved.contains("new")).isFalse();
        assertThat(reserved.free(2)).isEqualTo(4);
        assertThat(reserved.free(5)).isEqualTo(10);
        EnumType enumType = checked.definition("E", EnumType.class);
        assertThat(enumType.reserved().ranges()).hasSize(2);
        assertThat(enumType.members()).extracting(EnumType.Member::number).containsExactly(0, 8);
    }

    @Test
    void aCommaBehindSomethingReservedMayEndIt() {
        Checked checked = Checked.rpc("struct S { reserved 3, 5: i32 a, reserved 9 to 10, \"b\", 6: i32 c }");
        checked.isClean();
        assertThat(checked.definition("S", Struct.class).fields())
                .extracting(Field::id)
                .containsExactly(5, 6);
    }

    @Test
    void theWordsOfReservationsAreNamesToo() {
        String text = """
                struct reserved { 1: to reserved, 2: optional reserved to }
                enum to { reserved, to = 3 }
                service S { reserved to(1: reserved reserved) }
                """;
        Checked.rpc(text).isClean();
        Checked.thrift(text + "struct T { reserved to; to reserved }").isClean();
    }
}
