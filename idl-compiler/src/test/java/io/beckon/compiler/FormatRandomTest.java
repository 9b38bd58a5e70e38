/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However a schema is spaced, separated and commented, its formatted text means the same and is formatted. */
class FormatRandomTest {
    private static final int SEEDS = 80;

    /** Tildes stand where a separator may. */
    private static final String SCHEMA = """
            namespace java com.example (a = "b"~)~
            include "other.rpc"~
            struct Point { 1: required double x = 1.5~ 2: optional map<string, list<i32>> y = {"a": [1~2~]~} (n = '1'~)~ }~
            struct Nothing {}~
            union Choice { 1: Point & point~ 2: binary (raw~) bytes~ } (final~)~
            enum Kind { A = 0x1~ B~ C = -5 (deprecated = "long enough to make this line too long for one line"~)~ }~
            exception Oops { 1: string reason~ }~
            senum Old { "a"~ "b"~ }~
            const list<Kind> KINDS = [Kind.A~ Kind.B~]~
            const map<string, list<string>> NAMES =
              {"first": ["one"~ "two"~ "three"~]~ "second": []~ "third": ["four"~ "five"~ "six"~ "seven"~]~}~
            typedef set<uuid> Ids~
            service Drawing extends other.Base {
              Point move(1: Point from~ 2: stream<Point> by~) throws (1: Oops oops~) (readonly~)~
              oneway void ping()~
              i32 longer(1: required string first~ 2: optional list<string> second~ 3: i64 third~) throws (1: Oops oops~)~
            }~
            """;

    private static final Pattern WORD =
            Pattern.compile("\"[^\"]*\"|'[^']*'|[a-zA-Z_][\\w.]*|[-+]?[0-9][0-9.xa-f]*|[^\\s\\w]");

    private static final List<String> GAPS = List.of(
            "",
            "",
            "",
            "",
            " ",
            " ",
            " ",
            "\n",
            "\n",
            "\n\n",
            "\r\n \r\n",
            "\t",
            "/* a%d */",
            "/* a%d */\n",
            "\n /* a%d */ \n",
            "// b%d\n",
            "\n\n // b%d\n",
            "#c%d\r\n",
            "/** d%d */",
            "/** d%d */\n",
            "\n/** d%d */\n",
            "/** e%d\n *   e\n\n*/",
            "/* f%d\n\t   f\n f */\n");

    @Test
    void spacingIsNoMeaning() {
        IntStream.range(0, SEEDS).forEach(seed -> {
            String text = respaced(new Random(seed), seed % 3 == 0 ? 0.5 : 0.03);
            try {
                Formatted.of("main.thrift", text).isFaithful();
            } catch (AssertionError e) {
                throw new AssertionError("seed %d:%n%s".formatted(seed, text), e);
            }
        });
    }

    private static String respaced(Random random, double comments) {
        StringBuilder out = new StringBuilder();
        WORD.matcher(SCHEMA).results().map(MatchResult::group).forEach(word -> {
            String next = word.equals("~") ? List.of("", ",", ";").get(random.nextInt(3)) : word;
            String gap = gap(random, comments, out.length());
            boolean glued = gap.isEmpty() && !next.isEmpty() && isWord(next.charAt(0)) && endsWord(out);
            out.append(glued ? " " : gap).append(next);
        });
        return out + gap(random, comments, out.length());
    }

    private static String gap(Random random, double comments, int number) {
        StringBuilder gap = new StringBuilder();
        do {
            String next = GAPS.get(random.nextInt(random.nextDouble() < comments ? GAPS.size() : 12));
            gap.append(next.formatted(number));
        } while (random.nextInt(4) == 0);
        return gap.toString();
    }

    private static boolean endsWord(CharSequence text) {
        return text.length() > 0 && isWord(text.charAt(text.length() - 1));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '+';
    }
}
