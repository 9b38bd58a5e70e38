/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a regular expression for what no automaton can do in linear time: back-references, look-around, atomic groups and
 * possessive quantifiers. The rest of {@code java.util.regex} is left to the JDK to judge.
 */
final class LinearPattern {
    /** The JDK's compiler of patterns is recursive. */
    private static final int LONGEST = 1000;

    private static final Pattern COMMENTS_FLAG = Pattern.compile("[a-zA-Z]*x");

    private final String pattern;
    private int at;
    private int classes;
    private boolean quantified;

    private LinearPattern(String pattern) {
        this.pattern = pattern;
    }

    /** {@return why a pattern cannot be used, or null} */
    static @Nullable String problem(String pattern) {
        if (pattern.length() > LONGEST) {
            return "it is longer than " + LONGEST + " characters";
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            return e.getDescription().replaceAll("\\s*\\R\\s*", " ")
                    + (e.getIndex() < 0 ? "" : " near index " + e.getIndex());
        }
        return new LinearPattern(pattern).scan();
    }

    private @Nullable String scan() {
        String problem = null;
        while (problem == null && at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c == '\\') {
                problem = escape();
            } else if (c == '[') {
                openClass();
            } else if (classes > 0) {
                classes -= c == ']' ? 1 : 0;
            } else if (c == '(') {
                problem = group();
            } else {
                problem = quantifier(c);
            }
        }
        return problem;
    }

    private @Nullable String escape() {
        quantified = false;
        char c = pattern.charAt(at++);
        if (c == 'Q') {
            passBehind("\\E");
        } else if (pattern.startsWith("{", at) && "pPxN".indexOf(c) >= 0) {
            passBehind("}");
        }
        return c == 'k' || c >= '1' && c <= '9' ? "it refers back to a group" : null;
    }

    private void passBehind(String end) {
        int found = pattern.indexOf(end, at);
        at = found < 0 ? pattern.length() : found + end.length();
    }

    /** Right behind its opening, perhaps negated, a closing bracket is a character like others. */
    private void openClass() {
        quantified = false;
        classes++;
        at += pattern.startsWith("^", at) ? 1 : 0;
        at += pattern.startsWith("]", at) ? 1 : 0;
    }

    private @Nullable String group() {
        quantified = false;
        if (!pattern.startsWith("?", at)) {
            return null;
        }
        at++;
        if (COMMENTS_FLAG.matcher(pattern).region(at, pattern.length()).lookingAt()) {
            return "it allows comments, which would hide the rest";
        }
        boolean looks = pattern.startsWith("=", at)
                || pattern.startsWith("!", at)
                || pattern.startsWith("<=", at)
                || pattern.startsWith("<!", at);
        return looks ? "it looks around" : pattern.startsWith(">", at) ? "it has an atomic group" : null;
    }

    private @Nullable String quantifier(char c) {
        if (quantified && c == '+') {
            return "it has a possessive quantifier";
        }
        if (c == '{') {
            passBehind("}");
        }
        quantified = !quantified && (c == '*' || c == '+' || c == '?' || c == '{');
        return null;
    }
}
