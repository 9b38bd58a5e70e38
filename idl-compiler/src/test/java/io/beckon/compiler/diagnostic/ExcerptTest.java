/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Carets stand below what is meant, however wide the characters before it are. */
class ExcerptTest {
    private static String marker(String before, String meant) {
        return Excerpt.of(before + meant + " rest", before.length(), meant.length())
                .marker();
    }

    @Test
    void tabsStay() {
        assertThat(marker("\t a\t", "abc")).isEqualTo("\t  \t^^^");
    }

    @Test
    void wideCharactersTakeTwoCells() {
        assertThat(marker("/*\u6f22\u5b57*/ ", "x")).isEqualTo(" ".repeat(9) + "^");
        assertThat(marker("", "\uff21\uac00")).isEqualTo("^^^^");
    }

    @Test
    void emojiAreOneCharacterOfTwoCells() {
        assertThat(marker("\ud83d\ude00 ", "\ud83d\ude80")).isEqualTo("   ^^");
    }

    @Test
    void combiningMarksTakeNone() {
        assertThat(marker("e\u0301 ", "n\u0303o")).isEqualTo("  ^^");
    }

    @Test
    void whatIsPrintedAsAReplacementTakesOne() {
        assertThat(marker("\u200d\u0000", "\ud800")).isEqualTo("  ^");
    }

    @Test
    void longLinesAreCutAroundThePlace() {
        Excerpt excerpt = Excerpt.of("\u5b57".repeat(500) + "x" + "y".repeat(500), 500, 400);
        int caret = excerpt.marker().indexOf('^');
        assertThat(caret).isEqualTo(3 + 2 * 60);
        assertThat(excerpt.text()).startsWith("...\u5b57").contains("\u5b57x").endsWith("y...");
        assertThat(excerpt.marker().substring(caret)).isEqualTo("^".repeat(60));
    }

    @Test
    void theEndOfALine() {
        assertThat(Excerpt.of("ab", 2, 1).marker()).isEqualTo("  ^");
        assertThat(Excerpt.of("", 0, 0).marker()).isEqualTo("^");
    }
}
