/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.diagnostic.Catalogue;
import io.beckon.compiler.diagnostic.Explanation;
import io.beckon.compiler.diagnostic.Explanations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue tells the truth: its examples are tried, and the documentation is made of it. */
class ExplanationsTest {
    private static final Path DOCUMENTATION = Path.of("../docs/diagnostics.md");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+) ?(\\S*)$\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("\\[(RPC\\d{4})\\]");

    /** It comes with a thousand others, by its nature. */
    private static final String TOO_MANY = "RPC0011";

    @TempDir
    private Path folder;

    static List<Explanation> all() {
        return Explanations.all();
    }

    @Test
    void everyKindIsExplained() {
        assertThat(all()).extracting(Explanation::code).containsExactlyInAnyOrderElementsOf(Catalogue.codes());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theBadExampleGivesTheCode(Explanation explanation) throws IOException {
        List<String> told = told(explanation, section(explanation, "Bad:\n", "Good:\n"));
        if (explanation.code().equals(TOO_MANY)) {
            told.removeIf(code -> !code.equals(TOO_MANY));
        }
        assertThat(told).containsOnly(explanation.code());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theGoodExampleGivesNone(Explanation explanation) throws IOException {
        assertThat(told(explanation, section(explanation, "Good:\n", "\\z"))).isEmpty();
    }

    @Test
    void theDocumentationIsCurrent() throws IOException {
        String text = Files.readString(Path.of("src/test/docs/diagnostics.md"))
                + all().stream().map(Explanation::markdown).collect(Collectors.joining("\n"));
        if ("refresh".equals(System.getProperty("beckon.golden"))) {
            Files.writeString(DOCUMENTATION, text);
        }
        assertThat(DOCUMENTATION).hasContent(text);
    }

    private static String section(Explanation explanation, String begin, String end) {
        return Pattern.compile("(?s).*?^" + begin + "(.*?)(^" + end + "|\\z)", Pattern.MULTILINE)
                .matcher(explanation.text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
    }

    /** {@return the codes of what is said about an example: a command, or files of which the nameless one is asked for} */
    private List<String> told(Explanation explanation, String example) throws IOException {
        List<MatchResult> fences = FENCE.matcher(example).results().toList();
        assertThat(fences).isNotEmpty();
        if (fences.get(0).group(1).equals("sh")) {
            prepare(example);
            return run(fences.get(0).group(3).strip().split(" "));
        }
        for (MatchResult fence : fences) {
            String name = fence.group(2).isEmpty() ? "main." + fence.group(1) : fence.group(2);
            Files.writeString(folder.resolve(name), fence.group(3));
        }
        String main = "main." + fences.get(0).group(1);
        boolean output = explanation.code().startsWith("RPC08");
        return output
                ? run("java", "-jar", "x.jar", "generate", "--out", "java", main)
                : run("java", "-jar", "x.jar", "check", main);
    }

    private List<String> run(String... line) {
        List<String> arguments = new ArrayList<>();
        for (String word : List.of(line).subList(3, line.length)) {
            boolean path = arguments.size() > 0 && !word.startsWith("-");
            String here = word.replace("--against=", "--against=" + folder + "/");
            arguments.add(path ? folder.resolve(word).toString() : here);
        }
        arguments.addAll(List.of("--format", "plain"));
        StringWriter err = new StringWriter();
        Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments.toArray(String[]::new));
        return CODE.matcher(err.toString())
                .results()
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The files that commands in the catalogue name. */
    private void prepare(String example) throws IOException {
        Files.createDirectories(folder.resolve("schemas"));
        Files.createDirectories(folder.resolve("folder.rpc"));
        Files.createDirectories(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("wrong"));
        file("wrong/good.rpc", "struct S { 1: Oops a }\n");
        file("good.rpc", "struct S {}\n");
        file("schemas/good.rpc", "struct S {}\n");
        file("includes-a-folder.rpc", "include \"folder.rpc\"\n");
        file("broken.jar", "PK");
        file(
                "many.thrift",
                IntStream.range(0, 1001).mapToObj(i -> "enum E" + i + " {}\n").collect(Collectors.joining()));
        Files.write(folder.resolve("latin1.rpc"), "// caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        if (example.contains("brackets.rpc")) {
            file("brackets.rpc", "{".repeat(1_000_001));
        }
        if (example.contains("huge.rpc")) {
            Files.write(folder.resolve("huge.rpc"), new byte[9 << 20]);
        }
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
