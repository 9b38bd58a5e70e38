/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Patterns that a match of linear time understands: RE2's, which the runtime matches with, too. */
final class LinearPattern {
    /** Compiling a pattern is recursive. */
    private static final int LONGEST = 1000;

    private LinearPattern() {}

    /** {@return why a pattern cannot be used, or null} */
    static @Nullable String problem(String pattern) {
        if (pattern.length() > LONGEST) {
            return "it is longer than " + LONGEST + " characters";
        }
        try {
            Pattern.compile(pattern);
            return null;
        } catch (PatternSyntaxException e) {
            String where = e.getPattern() == null || e.getPattern().equals(pattern) ? "" : ": " + e.getPattern();
            return e.getDescription().replaceAll("\\s*\\R\\s*", " ") + where;
        }
    }
}
