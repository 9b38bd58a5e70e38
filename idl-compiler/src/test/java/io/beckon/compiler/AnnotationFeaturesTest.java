/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations that the language knows, and those that it does not. */
class AnnotationFeaturesTest {
    @Test
    void allThatAreKnownWhereTheyBelong() {
        Checked checked = Checked.rpc("""
                struct S {
                  1: string a (size = "1..10", pattern = "[a-z]+", sensitive)
                  2: i8 b (min = -128, max = "127", deprecated)
                  3: double c (min = 0, max = 1e9)
                  4: decimal d (min = "-0.01", deprecated = "no longer")
                  5: list<i32> e (size = 5)
                  6: map<i32, i32> f (size = "1..")
                  7: optional i64 g (min = 1, max = 1)
                } (deprecated)
                enum E { A (deprecated = "old") } (deprecated)
                exception X { 1: binary token (size = "16", sensitive) }
                typedef i32 T (deprecated)
                const i32 C = 1 (deprecated)
                service V {
                  void a(string p (sensitive, size = "1..")) throws (1: X x (deprecated)) (readonly, idempotent)
                  oneway void b() (idempotent, timeout = "500ms", deprecated)
                  void c() (once, timeout = "PT1M")
                } (timeout = "1h", deprecated)
                """);
        checked.isClean();
        var size = checked.field("S", "a").annotation("size");
        assertThat(size.value()).isEqualTo("1..10");
        assertThat(size.place().text()).isEqualTo("\"1..10\"");
        assertThat(checked.method("V", "a").annotation("readonly").place().text())
                .isEqualTo("readonly");
    }

    @Test
    void unknownOnesAreKept() {
        Checked checked = Checked.rpc("struct S { 1: string a (acme.column = \"b\", label) }");
        checked.isClean();
        assertThat(checked.field("S", "a").annotations()).extracting("name").containsExactly("acme.column", "label");
    }

    @Test
    void areFreeTextInThrift() {
        Checked.thrift("""
                struct S { 1: string a (min = "x", readonly, siz = "1") 2: i32 (size = "none") b (pattern = "[") }
                service V { void a() (once, readonly, timeout = "soon") oneway void b() (once, tiemout = "1") }
                """).isClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z]+@[a-z]+",
                "(?i)(?<year>[0-9]{4})-(?:x|y)*?",
                "\\\\p{L}+",
                "[^]a+]+",
                "[\\\\]+*]",
                "\\\\Q(?=a)\\\\1\\\\E+",
                "(?:a{2}){3}",
                "\\\\++"
            })
    void patternsThatTakeLinearTime(String pattern) {
        Checked.rpc("struct S { 1: string a (pattern = \"" + pattern + "\") }").isClean();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a)\\\\1",
                "(?<x>a)\\\\k<x>",
                "(?=a)b",
                "(?!a)b",
                "(?<=a)b",
                "(?<!a)b",
                "(?>a)b",
                "a++",
                "a*+",
                "a?+",
                "a{2}+",
                "\\\\p{L}*+",
                "(?x)a",
                "(?ix:a)",
                "a(",
                "*"
            })
    void patternsThatDoNot(String pattern) {
        Checked.rpc("struct S { 1: string a (pattern = \"" + pattern + "\") }").reports("RPC1009");
    }

    @Test
    void patternsAreShort() {
        Checked.rpc("struct S { 1: string a (pattern = \"" + "(".repeat(100_000) + "\") }")
                .reports("RPC1009");
    }
}
