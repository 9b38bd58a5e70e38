/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Position;
import io.beckon.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say about the input. A value: printing it is up to others.
 *
 * @param code stable, such as {@code RPC0301}
 * @param severity how bad it is
 * @param message what is wrong, in one line
 * @param file the name of the file or folder that it is about
 * @param span the place in that file, or null if it is about the whole of it
 * @param labels other places that matter
 * @param notes what else helps to understand it
 * @param help what to do, or null if the message says it
 */
public record Diagnostic(
        String code,
        Severity severity,
        String message,
        String file,
        @Nullable Span span,
        List<Label> labels,
        List<String> notes,
        @Nullable String help) {
    /** Copies the lists. */
    public Diagnostic {
        labels = List.copyOf(labels);
        notes = List.copyOf(notes);
    }

    static Diagnostic at(Span span, String code, Severity severity, String message) {
        return new Diagnostic(code, severity, message, span.file().name(), span, List.of(), List.of(), null);
    }

    static Diagnostic error(Span span, String code, String message) {
        return at(span, code, Severity.ERROR, message);
    }

    static Diagnostic error(String file, String code, String message) {
        return new Diagnostic(code, Severity.ERROR, message, file, null, List.of(), List.of(), null);
    }

    Diagnostic label(Span place, String text) {
        List<Label> more = new ArrayList<>(labels);
        more.add(new Label(place, text));
        return new Diagnostic(code, severity, message, file, span, more, notes, help);
    }

    Diagnostic note(String text) {
        List<String> more = new ArrayList<>(notes);
        more.add(text);
        return new Diagnostic(code, severity, message, file, span, labels, more, help);
    }

    Diagnostic help(@Nullable String text) {
        return new Diagnostic(code, severity, message, file, span, labels, notes, text);
    }

    /** {@return the message with nothing in it that steers a terminal} */
    public String printableMessage() {
        return Printable.of(message);
    }

    /** {@return everything but the source lines, in one line: {@code file:line:column: error[RPC0301]: message}} */
    public String headline() {
        String place = span == null ? file : place(span);
        return Printable.of("%s: %s[%s]: %s".formatted(place, severity, code, message));
    }

    /** {@return {@code file:line:column}} */
    static String place(Span span) {
        Position begin = span.begin();
        return "%s:%d:%d".formatted(span.file().name(), begin.line(), begin.column());
    }
}
