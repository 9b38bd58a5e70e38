/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody is told who does not know the command yet. */
class UsageTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek a.rpc|There is no command chek: did you mean `check`?",
                "generat|There is no command generat: did you mean `generate`?",
                "hepl|There is no command hepl: did you mean `help`?",
                "help chek|There is no command chek: did you mean `check`?",
                "help check format|Unexpected argument: format",
                "frobnicate|There is no command frobnicate",
                "check --formt json a.rpc|There is no option --formt: did you mean `--format`?",
                "check --agianst=v1 a.rpc|There is no option --agianst: did you mean `--against`?",
                "check --strange a.rpc|There is no option --strange",
                "generate --out dir --inculde . a.rpc|There is no option --inculde: did you mean `--include`?",
                "explain RPC0001 RPC0002|Unexpected argument: RPC0002",
                "check --format jsn a.rpc|Invalid value for option '--format': expected one of [HUMAN, PLAIN, JSON]",
                "check|Missing required parameter: 'FILE'",
                "generate -o dir -|- is only for check and format",
                "check --against v1 -|--against needs files",
                "check --stdin-name a.rpc b.rpc|--stdin-name needs the file -",
                "format - a.rpc|- cannot stand beside other files"
            })
    void wrongUsage(String line, String told) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(told)
                .contains("Try 'beckon-compiler")
                .endsWith(" --help'." + System.lineSeparator());
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void namesTheCommandsWhereOneIsMissing() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Missing command: generate, check, format, explain, help");
    }

    @Test
    void helpIsACommandToo() {
        assertThat(run("help")).isZero();
        assertThat(out.toString()).contains("Usage: beckon-compiler", "explain", "Exit status: 0 fine");
        assertThat(run("help", "generate")).isZero();
        assertThat(out.toString()).contains("Usage: beckon-compiler generate", "--out=DIR");
        assertThat(run("help", "nothing")).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no command nothing");
    }

    @Test
    void foldersAsFiles(@TempDir Path folder) throws Exception {
        Path schema = Files.writeString(folder.resolve("a.rpc"), "struct S {}");
        assertThat(run("check", ".")).isEqualTo(1);
        assertThat(err.toString()).startsWith(".: error[RPC0002]: this is a folder, not a file");
        assertThat(run("format", folder.toString())).isEqualTo(1);
        assertThat(run("generate", "--out", schema.toString(), schema.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("error[RPC0801]: cannot be written");
        assertThat(schema).hasContent("struct S {}");
    }
}
