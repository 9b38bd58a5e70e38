/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.beckon.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Real schemas: what Apache Thrift accepts is accepted, and what it rejects is rejected with a reason.
 */
class CorpusTest {
    @BeforeAll
    static void corpusIsAtHand() {
        Corpus.assumeAtHand();
    }

    @Test
    void isReadAsApacheThriftReadsIt() throws IOException {
        Map<String, Integer> met = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Corpus.Row row : Corpus.rows()) {
            Compilation compilation = row.check();
            boolean good = row.expect().equals("either")
                    || compilation.hasErrors() == row.expect().equals("reject");
            if (good) {
                met.merge(row.expect(), 1, Integer::sum);
            } else {
                missed.add(row + ": "
                        + compilation.diagnostics().stream()
                                .map(Diagnostic::headline)
                                .toList());
            }
        }
        System.out.println("Schemas of the corpus that are read as expected: " + met);
        assertThat(missed).isEmpty();
    }
}
