/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.load;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.LoadProblem;
import io.beckon.compiler.graph.CircleFinder;
import io.beckon.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports files that include themselves by way of others. */
final class IncludeCircles {
    private IncludeCircles() {}

    static void report(List<LoadedFile> loaded, Diagnostics diagnostics) {
        Map<SourceFile, List<LoadedFile.Inclusion>> inclusions = new LinkedHashMap<>();
        loaded.forEach(file -> inclusions.put(file.file(), file.inclusions()));
        List<List<SourceFile>> circles = CircleFinder.find(
                inclusions.keySet(),
                file -> inclusions.getOrDefault(file, List.of()).stream()
                        .map(LoadedFile.Inclusion::file)
                        .toList());
        for (List<SourceFile> circle : circles) {
            SourceFile first = circle.get(0);
            List<SourceFile> closed = new ArrayList<>(circle);
            closed.add(first);
            inclusions.getOrDefault(circle.get(circle.size() - 1), List.of()).stream()
                    .filter(inclusion -> inclusion.file() == first)
                    .findFirst()
                    .ifPresent(closing -> diagnostics.report(new LoadProblem.IncludeCycle(
                            closed.stream().map(SourceFile::name).toList(),
                            closing.declaration().span())));
        }
    }
}
