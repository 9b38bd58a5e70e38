/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The catalogue: an explanation of each kind of problem, written beside the group of kinds in a text of the same name. */
public final class Explanations {
    private static final Pattern ENTRY = Pattern.compile("(?ms)^## (RPC\\d{4}): (.+?)$\\n(.*?)(?=^## RPC|\\z)");
    private static final int MOST_NEAREST = 3;

    private Explanations() {}

    /** {@return all explanations by group, in the order of their codes} */
    public static List<Explanation> all() {
        return Arrays.stream(Problem.class.getPermittedSubclasses())
                .flatMap(group -> entries(text(group.getSimpleName() + ".md")))
                .sorted(Comparator.comparing(Explanation::code))
                .toList();
    }

    /** {@return the explanation of a code, in either case and with or without its letters} */
    public static Optional<Explanation> find(String code) {
        String full = full(code);
        return all().stream().filter(entry -> entry.code().equals(full)).findFirst();
    }

    /** {@return the codes that somebody may have meant who wrote an unknown one, the likeliest first} */
    public static List<String> nearest(String code) {
        String full = full(code);
        return all().stream()
                .map(Explanation::code)
                .sorted(Comparator.<String>comparingInt(known -> -commonStart(full, known))
                        .thenComparing(known -> Words.distance(full, known)))
                .limit(MOST_NEAREST)
                .toList();
    }

    private static int commonStart(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int difference = Arrays.mismatch(one.toCharArray(), 0, shorter, other.toCharArray(), 0, shorter);
        return difference < 0 ? shorter : difference;
    }

    private static String full(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return upper.matches("\\d+") ? "RPC" + "0".repeat(Math.max(0, 4 - upper.length())) + upper : upper;
    }

    private static Stream<Explanation> entries(String text) {
        return ENTRY.matcher(text)
                .results()
                .map(entry -> new Explanation(
                        entry.group(1), entry.group(2), entry.group(3).strip()));
    }

    private static String text(String resource) {
        try (InputStream in = Explanations.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
