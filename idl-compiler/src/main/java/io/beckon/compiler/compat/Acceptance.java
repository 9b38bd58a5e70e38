/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.diagnostic.BaselineProblem;
import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A breaking change that somebody has looked at and lets pass, written {@code field-removed@Item.cents}, or
 * {@code field-removed@shop.rpc:Item.cents} where several files have the name.
 *
 * @param text as written
 * @param rule the rule's id
 * @param file the end of the file's path, or null for any
 * @param subject what the finding is about
 */
record Acceptance(String text, String rule, @Nullable String file, String subject) {
    private static final List<String> RULES =
            Arrays.stream(BreakingChange.values()).map(BreakingChange::id).toList();

    /** {@return what is left of findings, and what is wrong with the acceptances} */
    static List<Diagnostic> leave(List<Finding> findings, List<String> accepted, Level level) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Finding> left = new ArrayList<>(findings);
        for (String text : accepted) {
            @Nullable Acceptance acceptance = parse(text.strip());
            if (acceptance == null) {
                diagnostics.add(new BaselineProblem.MalformedAcceptance(text, RULES).diagnostic());
            } else if (findings.stream().noneMatch(acceptance::covers)) {
                diagnostics.add(new BaselineProblem.StaleAcceptance(text).diagnostic());
            } else {
                left.removeIf(acceptance::covers);
            }
        }
        left.forEach(finding -> diagnostics.add(finding.diagnostic(level)));
        return diagnostics;
    }

    private static @Nullable Acceptance parse(String text) {
        int at = text.indexOf('@');
        String place = text.substring(at + 1);
        int colon = place.lastIndexOf(':');
        String rule = at < 0 ? "" : text.substring(0, at);
        String subject = place.substring(colon + 1);
        return !RULES.contains(rule) || subject.isEmpty()
                ? null
                : new Acceptance(text, rule, colon < 0 ? null : place.substring(0, colon), subject);
    }

    private boolean covers(Finding finding) {
        return rule.equals(finding.change().id())
                && subject.equals(finding.subject())
                && (file == null
                        || isIn(file, finding.file())
                        || isIn(file, finding.before())
                        || isIn(file, finding.place()));
    }

    private static boolean isIn(String file, @Nullable Span place) {
        return place != null && isIn(file, place.file().name());
    }

    private static boolean isIn(String file, String path) {
        String slashes = path.replace('\\', '/');
        return slashes.equals(file) || slashes.endsWith("/" + file);
    }
}
