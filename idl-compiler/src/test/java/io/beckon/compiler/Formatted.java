/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.source.SourceFile;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text in the one style, and what holds for every such text. */
record Formatted(SourceFile source, SourceFile result) {
    private static final Pattern COMMENT = Pattern.compile(
            "(?<literal>\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*')|/\\*(?s:.*?)\\*/|(?://|#)[^\n]*");

    static Formatted of(SourceFile source) {
        return new Formatted(source, new SourceFile(source.name(), format(source)));
    }

    static Formatted of(String name, String text) {
        return of(new SourceFile(name, text));
    }

    String text() {
        return result.text();
    }

    /** Formatting again changes nothing, no word and no comment is lost, and the schema is what it was. */
    Formatted isFaithful() {
        assertThat(format(result)).as("formatted twice").isEqualTo(result.text());
        assertThat(words(result.text())).isEqualTo(words(source.text()));
        assertThat(comments(result.text())).containsExactlyInAnyOrderElementsOf(comments(source.text()));
        assertThat(Meaning.of(result)).isEqualTo(Meaning.of(source));
        assertThat(result.text())
                .doesNotContain("\r", "\n\n\n", "{\n\n", "\n\n}")
                .doesNotContainPattern("[ \t]\n");
        assertThat(result.text()).matches("(?s)|[^\n].*[^\n]\n|[^\n]\n");
        return this;
    }

    private static String format(SourceFile file) {
        Diagnostics diagnostics = new Diagnostics();
        @Nullable String text = Formatter.format(file, diagnostics);
        assertThat(diagnostics.list()).extracting(Diagnostic::headline).isEmpty();
        assertThat(text).isNotNull();
        return text;
    }

    /** Everything but comments, separators and white space. */
    private static String words(String text) {
        return COMMENT.matcher(text)
                .replaceAll(found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group()))
                .replaceAll("[\\s,;]+", "");
    }

    /** Each comment without its white space. */
    private static List<String> comments(String text) {
        return COMMENT.matcher(text)
                .results()
                .filter(found -> found.group(1) == null)
                .map(MatchResult::group)
                .map(comment -> comment.replaceAll("\\s+", ""))
                .toList();
    }
}
