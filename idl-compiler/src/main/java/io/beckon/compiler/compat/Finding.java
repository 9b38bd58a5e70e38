/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.Label;
import io.beckon.compiler.diagnostic.Severity;
import io.beckon.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A breaking change at its place.
 *
 * @param change which kind
 * @param message what changed, in one line
 * @param file the name of the file to look at
 * @param place where in that file, or null where the new version has nothing to point at
 * @param before where it was in the old version, or null where that has nothing to point at
 * @param help what to do instead
 * @param subject what it is about, by a name that stays when lines move: {@code Item.cents}
 */
public record Finding(
        BreakingChange change,
        String message,
        String file,
        @Nullable Span place,
        @Nullable Span before,
        String help,
        String subject) {
    static Finding at(BreakingChange change, Span place, @Nullable Span before, String message) {
        return new Finding(change, message, place.file().name(), place, before, change.wayOut(), "");
    }

    Finding help(String better) {
        return new Finding(change, message, file, place, before, better, subject);
    }

    Finding about(String named) {
        return new Finding(change, message, file, place, before, help, named);
    }

    /** {@return how it is told: as an error if it counts for what was asked, as a warning otherwise} */
    public Diagnostic diagnostic(Level asked) {
        return new Diagnostic(
                change.id(),
                change.level().countsFor(asked) ? Severity.ERROR : Severity.WARNING,
                message,
                file,
                place,
                before == null ? List.of() : List.of(new Label(before, "before")),
                List.of("this is a %s change; its name is %s@%s".formatted(change.level(), change.id(), subject)),
                help);
    }
}
