/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler;

import io.beckon.compiler.baseline.Baseline;
import io.beckon.compiler.baseline.BaselineException;
import io.beckon.compiler.check.Checker;
import io.beckon.compiler.compat.Compatibility;
import io.beckon.compiler.compat.Finding;
import io.beckon.compiler.compat.Level;
import io.beckon.compiler.diagnostic.BaselineProblem;
import io.beckon.compiler.diagnostic.Diagnostic;
import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.Severity;
import io.beckon.compiler.java.JavaGenerator;
import io.beckon.compiler.link.Linker;
import io.beckon.compiler.load.LoadedFile;
import io.beckon.compiler.load.Loader;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.output.GeneratedFile;
import io.beckon.compiler.output.OutputDirectory;
import io.beckon.compiler.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads schemas, says what is wrong with them, and writes code. Bad input becomes diagnostics, never an exception. */
public final class Compiler {
    private Compiler() {}

    /** {@return what the files mean and what is wrong with them, all of it in one go} */
    public static Compilation check(CompileRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        List<LoadedFile> files = Loader.load(request.files(), request.texts(), request.includePath(), diagnostics);
        Schema schema = Linker.link(files, diagnostics);
        Checker.check(files, schema, diagnostics);
        return new Compilation(schema, inOrder(diagnostics, files));
    }

    /**
     * Checks the files and, if they have no errors, compares them with an earlier version.
     *
     * @param request all schemas of the current version: what it does not hold is gone
     * @param baseline a folder, a jar, a schema, or a git revision, which {@code git:} may stand before
     * @param level changes that break less are only warnings
     * @param accepted breaking changes to let pass, such as {@code field-removed@Item.cents}; those that break nothing are warned about
     */
    public static Compilation checkAgainst(
            CompileRequest request, String baseline, Level level, List<String> accepted) {
        Compilation current = check(request);
        if (current.hasErrors()) {
            return current;
        }
        List<Diagnostic> all = new ArrayList<>(current.diagnostics());
        try (Baseline opened = Baseline.open(baseline, request.files(), request.includePath())) {
            Compilation old = check(new CompileRequest(opened.files(), opened.includePath()));
            if (old.hasErrors()) {
                all.add(new BaselineProblem.BaselineBroken(baseline, old.errors()).diagnostic());
            } else {
                List<Finding> findings = Compatibility.compare(old.schema(), current.schema());
                all.addAll(Compatibility.report(findings, accepted, level));
            }
        } catch (BaselineException e) {
            all.add(e.problem().diagnostic());
        } catch (IOException e) {
            all.add(new BaselineProblem.BaselineUnreadable(baseline, e.toString()).diagnostic());
        }
        return new Compilation(current.schema(), all);
    }

    /** Checks the files and, if they have no errors, makes the output directory hold what they become. */
    public static Generation generate(CompileRequest request, Path outputDirectory) {
        Compilation compilation = check(request);
        if (compilation.hasErrors()) {
            return new Generation(compilation.diagnostics(), List.of(), List.of());
        }
        Diagnostics diagnostics = new Diagnostics();
        List<GeneratedFile> generated = new JavaGenerator().generate(compilation.schema(), diagnostics);
        OutputDirectory.Outcome outcome = new OutputDirectory(outputDirectory).write(generated, diagnostics);
        List<Diagnostic> all = new ArrayList<>(compilation.diagnostics());
        all.addAll(diagnostics.list());
        return new Generation(all, outcome.written(), outcome.unchanged());
    }

    /** Sorts by place, and leaves out warnings about files that were not asked for: others look after those. */
    private static List<Diagnostic> inOrder(Diagnostics diagnostics, List<LoadedFile> files) {
        Map<String, Integer> places = new HashMap<>();
        files.forEach(file -> places.putIfAbsent(file.file().name(), places.size()));
        Set<String> others = files.stream()
                .filter(file -> !file.requested())
                .map(file -> file.file().name())
                .collect(Collectors.toSet());
        Stream<Diagnostic> sorted = diagnostics.list().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR || !others.contains(diagnostic.file()))
                .sorted(Comparator.<Diagnostic>comparingInt(diagnostic -> places.getOrDefault(diagnostic.file(), -1))
                        .thenComparingInt(Compiler::offset));
        return Stream.concat(sorted, Stream.ofNullable(diagnostics.last())).toList();
    }

    private static int offset(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        return span == null ? -1 : span.start();
    }
}
