/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Document;
import io.beckon.compiler.model.Schema;
import io.beckon.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which file of the new version is which one of the old. The two lie in different places, so that it is the ends of their paths
 * that count: of all files with one name, those whose paths agree in most folders belong together. Where a single file is
 * compared with a single one, they do in any case.
 */
final class DocumentPairs {
    private final Map<SourceFile, Document> successors = new HashMap<>();
    private final Set<SourceFile> taken = new HashSet<>();

    private record Candidate(Document before, Document now, int agreeing) {}

    DocumentPairs(Schema before, Schema now) {
        List<Document> old = requested(before);
        List<Document> current = requested(now);
        if (old.size() == 1 && current.size() == 1) {
            pair(old.get(0), current.get(0));
        }
        candidates(before.documents(), now.documents()).stream()
                .sorted(Comparator.comparingInt(Candidate::agreeing).reversed())
                .forEach(candidate -> pair(candidate.before(), candidate.now()));
    }

    /** {@return the file of the new version, or null if there is none} */
    @Nullable
    Document successor(Document before) {
        return successors.get(before.file());
    }

    private void pair(Document before, Document now) {
        if (!successors.containsKey(before.file()) && taken.add(now.file())) {
            successors.put(before.file(), now);
        }
    }

    private static List<Document> requested(Schema schema) {
        return schema.documents().stream().filter(Document::requested).toList();
    }

    private static List<Candidate> candidates(List<Document> before, List<Document> now) {
        Map<String, List<Document>> byName = new HashMap<>();
        for (Document document : now) {
            String name = Names.pathFromTheEnd(document.file()).get(0);
            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(document);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Document document : before) {
            List<String> path = Names.pathFromTheEnd(document.file());
            for (Document other : byName.getOrDefault(path.get(0), List.of())) {
                candidates.add(new Candidate(document, other, agreeing(path, Names.pathFromTheEnd(other.file()))));
            }
        }
        return candidates;
    }

    private static int agreeing(List<String> a, List<String> b) {
        int count = 0;
        while (count < a.size() && count < b.size() && a.get(count).equals(b.get(count))) {
            count++;
        }
        return count;
    }
}
