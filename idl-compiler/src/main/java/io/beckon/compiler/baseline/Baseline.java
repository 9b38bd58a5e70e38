/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.baseline;

import io.beckon.compiler.diagnostic.BaselineProblem;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The schemas of an earlier version, which can be read until it is closed. */
public final class Baseline implements Closeable {
    private static final String GIT = "git:";

    private final List<Path> files;
    private final List<Path> includePath;
    private final Closeable source;

    Baseline(List<Path> files, List<Path> includePath, Closeable source) {
        this.files = List.copyOf(files);
        this.includePath = List.copyOf(includePath);
        this.source = source;
    }

    /**
     * {@return the earlier version}
     *
     * @param name a folder, a jar, a schema, or a git revision; one that is also the name of a file is told by {@code git:}
     * @param inputs the schemas of the current version, whose repository a revision is looked for in
     * @param includePath where the current version looks for includes
     * @throws BaselineException if there is no such version, or no schemas are in it
     */
    public static Baseline open(String name, List<Path> inputs, List<Path> includePath) throws BaselineException {
        try {
            Baseline baseline = find(name, inputs, includePath);
            if (baseline.files().isEmpty()) {
                baseline.close();
                throw new BaselineException(new BaselineProblem.BaselineEmpty(name));
            }
            return baseline;
        } catch (IOException | UncheckedIOException e) {
            throw new BaselineException(new BaselineProblem.BaselineUnreadable(name, e.toString()));
        }
    }

    private static Baseline find(String name, List<Path> inputs, List<Path> includePath)
            throws IOException, BaselineException {
        if (name.startsWith(GIT)) {
            return new Revision(name.substring(GIT.length()), inputs).open(includePath);
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            return new Baseline(Schemas.in(path), with(path, includePath), () -> {});
        }
        if (Schemas.isOne(path) && Files.isRegularFile(path)) {
            return new Baseline(List.of(path), includePath, () -> {});
        }
        return Files.exists(path) ? jar(path, includePath) : revision(name, inputs, includePath);
    }

    /** What may be a path with a mistake in it is not answered with what is wrong with git. */
    private static Baseline revision(String name, List<Path> inputs, List<Path> includePath)
            throws IOException, BaselineException {
        Revision revision;
        try {
            revision = new Revision(name, inputs);
        } catch (BaselineException e) {
            throw new BaselineException(new BaselineProblem.BaselineMissing(name));
        }
        return revision.open(includePath);
    }

    private static Baseline jar(Path path, List<Path> includePath) throws IOException, BaselineException {
        try {
            FileSystem jar = FileSystems.newFileSystem(path);
            Path root = jar.getPath("/");
            return new Baseline(Schemas.in(root), with(root, includePath), jar);
        } catch (RuntimeException e) {
            // The file system of archives throws unchecked exceptions for some broken ones.
            throw new BaselineException(
                    new BaselineProblem.BaselineUnreadable(path.toString(), "it is no folder, schema or readable jar"));
        }
    }

    static List<Path> with(Path root, List<Path> others) {
        return Stream.concat(Stream.of(root), others.stream()).toList();
    }

    /** {@return the schemas that were the earlier version, in the same order on every machine} */
    public List<Path> files() {
        return files;
    }

    /** {@return where they look for includes: among each other first, and then where the current version does} */
    public List<Path> includePath() {
        return includePath;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
