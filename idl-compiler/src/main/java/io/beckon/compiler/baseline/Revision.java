/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.baseline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A git revision as an earlier version. Its schemas are copied into an archive named like it, so that they are read, include each
 * other and are shown as those in a jar are: {@code v1.2!/src/main/rpc/shop.rpc}. All of them can be included; those below the
 * inputs' common folder are compared, unless the current version has them and was not asked for them.
 */
final class Revision {
    private final String name;
    private final GitRepository repository;
    private final Set<Path> inputs;

    Revision(String name, List<Path> inputs) throws IOException, BaselineException {
        this.name = name;
        this.repository = GitRepository.around(inputs.get(0), name);
        this.inputs = inputs.stream()
                .map(Revision::real)
                .filter(input -> input.startsWith(repository.root()))
                .collect(Collectors.toSet());
    }

    Baseline open(List<Path> includePath) throws IOException, BaselineException {
        String tree = repository.tree(name);
        Path folder = Files.createTempDirectory("beckon-revision");
        Path archive = folder.resolve(name.replaceAll("[^\\w.~^@{}-]", "-"));
        FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"));
        try {
            copy(tree, files);
            return new Baseline(compared(files), mapped(includePath, files), () -> {
                files.close();
                delete(folder, archive);
            });
        } catch (IOException | RuntimeException e) {
            files.close();
            delete(folder, archive);
            throw e;
        }
    }

    private void copy(String tree, FileSystem files) throws IOException {
        for (Map.Entry<String, byte[]> file : repository.schemas(tree).entrySet()) {
            Path path = files.getPath("/", file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
    }

    private List<Path> compared(FileSystem files) throws IOException {
        Path common = commonFolder();
        List<Path> compared = new ArrayList<>();
        for (Path old : Schemas.in(files.getPath("/"))) {
            Path current = repository.root().resolve(old.toString().substring(1));
            if (current.startsWith(common) && (inputs.contains(current) || !Files.exists(current))) {
                compared.add(old);
            }
        }
        return compared;
    }

    private Path commonFolder() {
        Path common = inputs.stream().findFirst().orElse(repository.root());
        for (Path input : inputs) {
            while (!input.startsWith(common)) {
                common = common.resolveSibling("");
            }
        }
        return Files.isDirectory(common) ? common : common.resolveSibling("");
    }

    /** What the current version looks for in the repository, the old one looks for in the revision. */
    private List<Path> mapped(List<Path> includePath, FileSystem files) {
        Path root = files.getPath("/");
        List<Path> mapped = new ArrayList<>();
        for (Path entry : includePath) {
            Path real = real(entry);
            Path old = real.startsWith(repository.root())
                    ? root.resolve(repository.root().relativize(real).toString().replace('\\', '/'))
                    : entry;
            mapped.add(Files.exists(old) ? old : entry);
        }
        return Baseline.with(root, mapped);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static void delete(Path folder, Path archive) throws IOException {
        Files.deleteIfExists(archive);
        Files.delete(folder);
    }
}
