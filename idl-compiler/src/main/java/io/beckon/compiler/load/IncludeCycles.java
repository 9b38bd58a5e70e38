/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.load;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.LoadProblem;
import io.beckon.compiler.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds files that include themselves by way of others. Walks without recursion: a chain of includes has any length. */
final class IncludeCycles {
    private final Map<SourceFile, LoadedFile> files = new HashMap<>();
    private final Diagnostics diagnostics;
    private final Set<SourceFile> done = new HashSet<>();

    private IncludeCycles(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** One step of the walk: a file and the includes that are yet to be followed. */
    private record Step(SourceFile file, Iterator<LoadedFile.Inclusion> rest) {}

    static void report(List<LoadedFile> loaded, Diagnostics diagnostics) {
        IncludeCycles cycles = new IncludeCycles(diagnostics);
        loaded.forEach(file -> cycles.files.put(file.file(), file));
        loaded.forEach(file -> cycles.walk(file.file()));
    }

    private void walk(SourceFile start) {
        Deque<Step> path = new ArrayDeque<>();
        Set<SourceFile> onPath = new HashSet<>();
        enter(start, path, onPath);
        while (!path.isEmpty()) {
            Step step = path.getLast();
            if (!step.rest().hasNext()) {
                onPath.remove(step.file());
                path.removeLast();
                continue;
            }
            LoadedFile.Inclusion next = step.rest().next();
            if (onPath.contains(next.file())) {
                diagnostics.report(new LoadProblem.IncludeCycle(
                        names(path, next.file()), next.declaration().span()));
            } else {
                enter(next.file(), path, onPath);
            }
        }
    }

    private void enter(SourceFile file, Deque<Step> path, Set<SourceFile> onPath) {
        LoadedFile loaded = files.get(file);
        if (loaded != null && done.add(file)) {
            path.addLast(new Step(file, loaded.inclusions().iterator()));
            onPath.add(file);
        }
    }

    private static List<String> names(Deque<Step> path, SourceFile closing) {
        List<String> names = new ArrayList<>();
        for (Step step : path) {
            if (!names.isEmpty() || step.file() == closing) {
                names.add(step.file().name());
            }
        }
        names.add(closing.name());
        return names;
    }
}
