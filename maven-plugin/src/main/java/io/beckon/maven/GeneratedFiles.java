/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Remembers which files the last run made, so that those whose definitions are gone can go too, and no others. */
final class GeneratedFiles {
    private final Path basedir;
    private final Path list;

    /**
     * @param basedir files below it are listed relative to it, so that a copied project never deletes in the original
     * @param list the file that holds one path a line
     */
    GeneratedFiles(Path basedir, Path list) {
        this.basedir = basedir;
        this.list = list;
    }

    /** {@return the files of the last run that are not among the current ones, and are now deleted} */
    List<Path> replaceWith(Collection<Path> current) throws IOException {
        Files.createDirectories(list.resolveSibling(""));
        List<Path> deleted = deleteStale(current);
        Files.write(list, current.stream().map(this::entry).sorted().toList());
        return deleted;
    }

    private List<Path> deleteStale(Collection<Path> current) throws IOException {
        List<Path> deleted = new ArrayList<>();
        for (Path file : read()) {
            if (!isOneOf(current, file) && Files.deleteIfExists(file)) {
                deleted.add(file);
            }
        }
        return deleted;
    }

    private List<Path> read() throws IOException {
        if (!Files.exists(list)) {
            return List.of();
        }
        return Files.readAllLines(list).stream().map(basedir::resolve).toList();
    }

    private String entry(Path file) {
        return (file.startsWith(basedir) ? basedir.relativize(file) : file).toString();
    }

    /** Asks the file system: where case does not matter, {@code Acme.java} may be the same file as {@code ACME.java}. */
    private static boolean isOneOf(Collection<Path> current, Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        for (Path other : current) {
            if (Files.isSameFile(other, file)) {
                return true;
            }
        }
        return false;
    }
}
