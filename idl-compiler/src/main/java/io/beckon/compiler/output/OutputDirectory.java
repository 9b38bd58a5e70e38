/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.output;

import io.beckon.compiler.diagnostic.Diagnostics;
import io.beckon.compiler.diagnostic.OutputProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where generated files go. A file that is as it shall be is left alone, so that builds see what really changed. */
public final class OutputDirectory {
    private final Path root;

    /**
     * @param root the directory, made when the first file is written
     */
    public OutputDirectory(Path root) {
        this.root = root;
    }

    /**
     * What became of the files.
     *
     * @param written those whose content changed, in the given order
     * @param unchanged those that were already as they shall be
     */
    public record Outcome(List<Path> written, List<Path> unchanged) {
        /** Copies the lists. */
        public Outcome {
            written = List.copyOf(written);
            unchanged = List.copyOf(unchanged);
        }
    }

    /**
     * Makes each file what it shall be. A file is replaced as a whole or not at all; one that cannot be written is reported and
     * does not keep the others.
     *
     * @throws IllegalArgumentException if two of them have the same path
     */
    public Outcome write(List<GeneratedFile> files, Diagnostics diagnostics) {
        Set<String> seen = new HashSet<>();
        for (GeneratedFile file : files) {
            if (!seen.add(file.path())) {
                throw new IllegalArgumentException("two files for the same path: " + file.path());
            }
        }
        Set<Path> folders = ConcurrentHashMap.newKeySet();
        List<Path> written = new ArrayList<>();
        List<Path> unchanged = new ArrayList<>();
        for (Result result :
                files.parallelStream().map(file -> replace(file, folders)).toList()) {
            if (result.failure() == null) {
                (result.written() ? written : unchanged).add(result.target());
            } else {
                diagnostics.report(new OutputProblem.CannotWrite(result.target().toString(), reason(result.failure())));
            }
        }
        return new Outcome(written, unchanged);
    }

    private record Result(
            Path target, boolean written, @Nullable IOException failure) {}

    private Result replace(GeneratedFile file, Set<Path> folders) {
        Path target = root.resolve(file.path());
        try {
            return new Result(target, replace(target, file.content().getBytes(StandardCharsets.UTF_8), folders), null);
        } catch (IOException e) {
            return new Result(target, false, e);
        }
    }

    /** Makes each of the folders once; those that are there are among them. */
    private static boolean replace(Path target, byte[] content, Set<Path> folders) throws IOException {
        if (holds(target, content)) {
            return false;
        }
        Path folder = target.resolveSibling("");
        if (!folders.contains(folder)) {
            Files.createDirectories(folder);
            folders.add(folder);
        }
        Path temporary = folder.resolve(target.getFileName() + ".tmp");
        try {
            Files.write(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        return true;
    }

    private static boolean holds(Path target, byte[] content) throws IOException {
        return Files.isRegularFile(target)
                && Files.size(target) == content.length
                && Arrays.equals(Files.readAllBytes(target), content);
    }

    static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is a file, not a folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no folder can be made there";
        }
        @Nullable String said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
