/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.load;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.LoadProblem;
import io.beckon.compiler.source.GivenText;
import io.beckon.compiler.source.SourceFile;
import io.beckon.compiler.source.Span;
import io.beckon.compiler.syntax.DocumentDeclaration;
import io.beckon.compiler.syntax.IncludeDeclaration;
import io.beckon.compiler.syntax.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads and parses the files of a run, each once: only a parsed file tells what it includes. An include is looked for in the
 * including file's folder, and then in the entries of the include path.
 */
public final class Loader {
    private final IncludePath includePath;
    private final Diagnostics diagnostics;
    private final Map<Path, Optional<Source>> byIdentity = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final Deque<Source> waiting = new ArrayDeque<>();

    private Loader(IncludePath includePath, Diagnostics diagnostics) {
        this.includePath = includePath;
        this.diagnostics = diagnostics;
    }

    /** A file that was read, its place, where its includes lead, and those that lead nowhere. */
    private record Source(
            Path path,
            boolean requested,
            DocumentDeclaration document,
            Map<IncludeDeclaration, SourceFile> includes,
            List<IncludeDeclaration> notFound) {}

    /**
     * {@return the files asked for, in their order, and then those that they include}
     *
     * @param files what is asked for
     * @param texts what is asked for and lies in no file, or differs from the file in its place
     * @param includePath folders and jars
     * @param diagnostics told of everything that cannot be read; whether a file that is not there is missed, linking finds out
     */
    public static List<LoadedFile> load(
            List<Path> files, List<GivenText> texts, List<Path> includePath, Diagnostics diagnostics) {
        try (IncludePath path = new IncludePath(includePath, diagnostics)) {
            return new Loader(path, diagnostics).load(files, texts);
        } catch (IOException e) {
            throw new UncheckedIOException("an archive on the include path cannot be closed", e);
        }
    }

    private List<LoadedFile> load(List<Path> files, List<GivenText> texts) {
        for (GivenText text : texts) {
            add(text.path(), SourceReader.read(text), null);
        }
        for (Path file : files) {
            source(file, null);
        }
        for (Source next = waiting.poll(); next != null; next = waiting.poll()) {
            follow(next);
        }
        List<LoadedFile> loaded = sources.stream().map(Loader::loaded).toList();
        IncludeCircles.report(loaded, diagnostics);
        return loaded;
    }

    private static LoadedFile loaded(Source source) {
        return new LoadedFile(
                source.document(),
                source.requested(),
                source.includes().entrySet().stream()
                        .map(found -> new LoadedFile.Inclusion(found.getKey(), found.getValue()))
                        .toList(),
                source.notFound());
    }

    private void follow(Source source) {
        for (IncludeDeclaration include : source.document().includes()) {
            Path path = includePath.find(include.path(), source.path());
            if (path == null) {
                source.notFound().add(include);
            } else {
                source(path, include.span())
                        .ifPresent(found ->
                                source.includes().put(include, found.document().file()));
            }
        }
    }

    /** Reads a file unless that was done; empty if it cannot be read, which is reported once. */
    private Optional<Source> source(Path path, @Nullable Span include) {
        Optional<Source> known = byIdentity.get(identity(path));
        return known == null ? add(path, SourceReader.read(path), include) : known;
    }

    private Optional<Source> add(Path path, SourceReader.Result read, @Nullable Span include) {
        Optional<Source> source = Optional.empty();
        if (read.decoded() != null) {
            source = Optional.of(parse(path, include == null, read.decoded()));
            sources.add(source.get());
            waiting.add(source.get());
        } else if (read.problem() != null) {
            diagnostics.report(
                    include == null ? read.problem() : new LoadProblem.IncludeUnreadable(read.problem(), include));
        }
        byIdentity.put(identity(path), source);
        return source;
    }

    private Source parse(Path path, boolean requested, Decoded decoded) {
        SourceFile file = Sources.file(decoded, diagnostics);
        return new Source(path, requested, Parser.parse(file, diagnostics), new LinkedHashMap<>(), new ArrayList<>());
    }

    private static Path identity(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
