/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.model.Value;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments, names, numbers, texts and files as real {@code .thrift} files have them. */
class LexicalFeaturesTest {
    @Test
    void commentsOfEveryKindStandAnywhere() {
        Checked checked = Checked.thrift("""
                #!/usr/bin/env thrift
                // line
                # hash
                /* block */ /**/ /***/ /****/
                struct /* a */ Point { // b
                  1: /* c */ i32 x, # d
                  /** of y */
                  2: i32 y
                  /** behind the last field */
                }
                /** at the end of the file */""");
        checked.isClean();
        assertThat(checked.field("Point", "x").doc()).isNull();
        assertThat(checked.field("Point", "y").doc()).isEqualTo("of y");
    }

    @Test
    void docCommentsLoseTheirFrame() {
        Checked checked = Checked.rpc("""
                /**
                 * A point.
                 *
                 *   Indented.
                 */
                struct Point {
                  1: i32 x, /** trailing */
                  /* no doc */
                  2: i32 y
                }
                """);
        assertThat(checked.definition("Point", Struct.class).doc()).isEqualTo("A point.\n\n  Indented.");
        assertThat(checked.field("Point", "x").doc()).isEqualTo("trailing");
        assertThat(checked.field("Point", "y").doc()).isNull();
    }

    @Test
    void identifiersHoldTheirDots() {
        Checked.files("main.thrift", """
                        namespace py x.service.binary.optional
                        namespace java struct.union
                        include "uuid.thrift"
                        include "a.b.thrift"
                        struct S { 1: uuid.UUID id 2: a.b.Thing thing }
                        """, "uuid.thrift", "struct UUID {}", "a.b.thrift", "struct Thing {}")
                .isClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"e10", "i32x", "listing", "_", "__", "x1", "E", "truest", "stream", "reserved", "from"})
    void namesMayLookLikeSomethingElse(String name) {
        Checked checked =
                Checked.thrift("struct S { 1: i32 " + name + " } struct " + name + " {} const i32 c_" + name + " = 1");
        checked.isClean();
        assertThat(checked.field("S", name).type()).isEqualTo(Type.Base.I32);
    }

    @Test
    void truthIsANumber() {
        Checked checked = Checked.thrift(
                "const i32 ONE = true const double NONE = false const bool YES = 1 const bool NO = 0 const bool T = true");
        checked.isClean();
        assertThat(checked.value("ONE")).isEqualTo(new Value.OfInteger(1));
        assertThat(checked.value("NONE")).isEqualTo(new Value.OfDouble(0));
        assertThat(checked.value("YES")).isEqualTo(new Value.OfBool(true));
        assertThat(checked.value("NO")).isEqualTo(new Value.OfBool(false));
        assertThat(checked.value("T")).isEqualTo(new Value.OfBool(true));
    }

    @Test
    void wholeNumbers() {
        Checked checked = Checked.thrift("""
                const list<i64> NUMBERS = [+5, -0x10, 098325, 0x1F, -9223372036854775808, 1-2]
                """);
        checked.isClean();
        assertThat(((Value.OfList) checked.value("NUMBERS")).elements())
                .extracting(value -> ((Value.OfInteger) value).value())
                .containsExactly(5L, -16L, 98325L, 31L, Long.MIN_VALUE, 1L, -2L);
    }

    @Test
    void fractions() {
        Checked checked = Checked.thrift("const list<double> NUMBERS = [.5, 1e10, -1.5E-3, +2.25, 085.2355, 7]");
        checked.isClean();
        assertThat(((Value.OfList) checked.value("NUMBERS")).elements())
                .extracting(value -> ((Value.OfDouble) value).value())
                .containsExactly(.5, 1e10, -1.5e-3, 2.25, 85.2355, 7.0);
        Checked.thrift("const double D = 1.").reports("RPC0102");
    }

    @Test
    void textsInEitherQuote() {
        Checked checked = Checked.thrift("""
                const list<string> TEXTS = ["it's", 'say "x"', "a\\tb\\n\\r\\\\ \\" \\'", 'raw	tab', "grüße 😀 # // /*", ""]
                """);
        checked.isClean();
        assertThat(((Value.OfList) checked.value("TEXTS")).elements())
                .extracting(value -> ((Value.OfString) value).value())
                .containsExactly("it's", "say \"x\"", "a\tb\n\r\\ \" '", "raw\ttab", "grüße 😀 # // /*", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "// only a comment",
                "/* only a comment */",
                "namespace java a",
                "\uFEFFstruct S {}",
                "struct S {\r\n  1: i32 a\r\n}\r\n",
                "struct A{1:i32 a}struct B{}enum C{D}service E{void f()}",
            })
    void filesOfEveryForm(String text) {
        Checked.thrift(text).isClean();
    }

    @Test
    void oldEncodingsAreReadInThrift() {
        byte[] latin = "// caf\u00E9\nstruct S {}".getBytes(StandardCharsets.ISO_8859_1);
        Checked.bytes("main.thrift", latin).reports("RPC0005").isAccepted();
        Checked.bytes("main.rpc", latin).reports("RPC0005");
    }
}
