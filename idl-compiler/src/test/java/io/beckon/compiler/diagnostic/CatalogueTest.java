/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Codes can be looked up and searched for. */
class CatalogueTest {
    @Test
    void eachKindHasACodeOfItsOwn() {
        assertThat(Catalogue.codes()).doesNotHaveDuplicates().allMatch(code -> code.matches("RPC\\d{4}"));
    }

    @Test
    void messagesAreOneLineWithoutAFullStop() {
        assertThat(Catalogue.samples())
                .extracting(Diagnostic::message)
                .allMatch(message -> message.lines().count() == 1 && !message.endsWith("."));
    }
}
