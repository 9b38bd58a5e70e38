/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

/** How a terminal shows what matters. */
enum Colours {
    NONE,
    ANSI;

    private static final String BOLD_RED = "\u001B[1;31m";
    private static final String BOLD_YELLOW = "\u001B[1;33m";
    private static final String BOLD_GREEN = "\u001B[1;32m";
    private static final String RESET = "\u001B[0m";

    String of(Severity severity, String text) {
        return wrap(severity == Severity.ERROR ? BOLD_RED : BOLD_YELLOW, text);
    }

    String caret(String text) {
        return wrap(BOLD_GREEN, text);
    }

    private String wrap(String colour, String text) {
        return this == NONE ? text : colour + text + RESET;
    }
}
