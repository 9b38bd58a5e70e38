/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one comparison finds. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(Finding finding) {
        found.add(finding);
    }

    void add(BreakingChange change, Span place, @Nullable Span before, String message) {
        add(Finding.at(change, place, before, message));
    }

    boolean breakTheWire() {
        return found.stream().anyMatch(finding -> finding.change().level() == Level.WIRE);
    }

    List<Finding> list() {
        return List.copyOf(found);
    }
}
