/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.load;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.LoadProblem;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where includes are looked for: folders, and jars whose entries are read as they lie there. Keeps the jars open. */
final class IncludePath implements Closeable {
    private final List<Path> roots = new ArrayList<>();
    private final List<FileSystem> jars = new ArrayList<>();

    /** Opens the entries; what cannot be opened is reported and left out. */
    IncludePath(List<Path> entries, Diagnostics diagnostics) {
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                roots.add(entry);
            } else if (Files.isRegularFile(entry)) {
                open(entry, diagnostics);
            } else {
                diagnostics.report(new LoadProblem.IncludePathMissing(entry.toString()));
            }
        }
    }

    private void open(Path jar, Diagnostics diagnostics) {
        try {
            FileSystem opened = FileSystems.newFileSystem(jar);
            jars.add(opened);
            roots.add(opened.getPath("/"));
        } catch (IOException | RuntimeException e) {
            // The file system of archives throws unchecked exceptions for some broken ones.
            diagnostics.report(new LoadProblem.BrokenArchive(jar.toString()));
        }
    }

    /** {@return the file that an include leads to: beside the including one, or else in the first entry that has it; or null} */
    @Nullable
    Path find(String include, Path including) {
        Path beside = resolve(including.resolveSibling(""), include);
        if (beside != null) {
            return beside;
        }
        for (Path root : roots) {
            Path found = resolve(root, include);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Path resolve(Path folder, String include) {
        try {
            Path path = folder.resolve(include);
            return Files.exists(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        for (FileSystem jar : jars) {
            jar.close();
        }
    }
}
