/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules in {@code docs/compatibility.md} are those of the catalogue: {@code -Dbeckon.golden=refresh} writes them anew. */
class CompatibilityPageTest {
    private static final Path PAGE = Path.of("../docs/compatibility.md");
    private static final String BEGIN = "<!-- rules: written by CompatibilityPageTest -->\n";
    private static final String END = "<!-- end of the rules -->\n";

    @Test
    void rulesAreThoseOfTheCatalogue() throws IOException {
        String page = Files.readString(PAGE);
        String current =
                page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + rules() + page.substring(page.indexOf(END));
        if ("refresh".equals(System.getProperty("beckon.golden"))) {
            Files.writeString(PAGE, current);
        }
        assertThat(PAGE).content().isEqualTo(current);
    }

    @Test
    void peersRulesAreAnsweredByRulesThatExist() throws IOException {
        String page = Files.readString(PAGE);
        for (BreakingChange change : BreakingChange.values()) {
            page = page.replace("`" + change.id() + "`", "");
        }
        assertThat(page.substring(page.indexOf(END)))
                .doesNotContainPattern("`[a-z]+(-[a-z]+)*-(removed|changed|renamed|added|reused|required|reordered)`");
    }

    private static String rules() {
        StringBuilder rules =
                new StringBuilder("\n| rule | level | what happens | example | way out |\n|---|---|---|---|---|\n");
        for (BreakingChange change : BreakingChange.values()) {
            rules.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            change.id(),
                            change.level(),
                            change.meaning(),
                            change.example().replace("|", "\\|"),
                            change.wayOut()));
        }
        return rules.append('\n').toString();
    }
}
