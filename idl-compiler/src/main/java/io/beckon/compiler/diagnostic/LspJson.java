/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.diagnostic;

import io.beckon.compiler.source.Position;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.source.Span;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Diagnostics as tools read them: each as the Language Server Protocol has it, and its file's {@code uri} beside. What is about a
 * whole file points at its beginning.
 */
public final class LspJson {
    private static final Map<String, Object> BEGINNING = range(new Position(1, 1), new Position(1, 1));

    private LspJson() {}

    /** {@return one JSON document in ASCII, a line for each diagnostic, ended with a line feed} */
    public static String of(List<Diagnostic> diagnostics) {
        List<String> lines = diagnostics.stream()
                .map(diagnostic -> Json.of(diagnostic(diagnostic)))
                .toList();
        return "{\"diagnostics\": [" + (lines.isEmpty() ? "" : "\n") + String.join(",\n", lines) + "]}\n";
    }

    private static Map<String, Object> diagnostic(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("uri", span == null ? uri(diagnostic.file()) : uri(span.file()));
        members.put("range", span == null ? BEGINNING : range(span));
        members.put("severity", diagnostic.severity() == Severity.ERROR ? 1 : 2);
        members.put("code", diagnostic.code());
        members.put("source", "beckon");
        members.put("message", message(diagnostic));
        if (!diagnostic.labels().isEmpty()) {
            members.put(
                    "relatedInformation",
                    diagnostic.labels().stream().map(LspJson::related).toList());
        }
        return members;
    }

    /** The protocol has one place for notes and help: further lines. */
    private static String message(Diagnostic diagnostic) {
        List<String> lines = new ArrayList<>();
        lines.add(diagnostic.message());
        diagnostic.notes().forEach(note -> lines.add("note: " + note));
        if (diagnostic.help() != null) {
            lines.add("help: " + diagnostic.help());
        }
        return String.join("\n", lines);
    }

    private static Map<String, Object> related(Label label) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("uri", uri(label.span().file()));
        location.put("range", range(label.span()));
        Map<String, Object> related = new LinkedHashMap<>();
        related.put("location", location);
        related.put("message", label.text());
        return related;
    }

    private static Map<String, Object> range(Span span) {
        return range(span.begin(), span.file().position(span.end()));
    }

    private static Map<String, Object> range(Position start, Position end) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("start", position(start));
        range.put("end", position(end));
        return range;
    }

    /** The protocol counts from zero. */
    private static Map<String, Object> position(Position position) {
        Map<String, Object> zeroBased = new LinkedHashMap<>();
        zeroBased.put("line", position.line() - 1);
        zeroBased.put("character", position.column() - 1);
        return zeroBased;
    }

    private static String uri(SourceFile file) {
        URI uri = file.uri();
        return uri == null ? uri(file.name()) : uri.toString();
    }

    private static String uri(String file) {
        try {
            return Path.of(file).toUri().toString();
        } catch (InvalidPathException e) {
            // Standard input, on a system that has no such path.
            return "untitled:stdin";
        }
    }
}
