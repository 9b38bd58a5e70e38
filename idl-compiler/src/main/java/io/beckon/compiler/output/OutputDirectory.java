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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        List<Path> written = new ArrayList<>();
        List<Path> unchanged = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (GeneratedFile file : files) {
            if (!seen.add(file.path())) {
                throw new IllegalArgumentException("two files for the same path: " + file.path());
            }
            Path target = root.resolve(file.path());
            try {
                byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
                (replace(target, content) ? written : unchanged).add(target);
            } catch (IOException e) {
                diagnostics.report(new OutputProblem.CannotWrite(target.toString(), reason(e)));
            }
        }
        return new Outcome(written, unchanged);
    }

    private static boolean replace(Path target, byte[] content) throws IOException {
        if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), content)) {
            return false;
        }
        Path folder = target.resolveSibling("");
        Files.createDirectories(folder);
        Path temporary = folder.resolve(target.getFileName() + ".tmp");
        try {
            Files.write(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return true;
    }

    static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is a file, not a folder";
        }
        @Nullable String said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
