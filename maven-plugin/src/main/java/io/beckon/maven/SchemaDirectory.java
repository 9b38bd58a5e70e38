/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.codehaus.plexus.util.DirectoryScanner;

/**
 * A folder of schemas.
 *
 * @param path the folder, which need not exist
 * @param includes patterns of the files that count
 * @param excludes patterns of those that do not, though they match the others
 */
record SchemaDirectory(Path path, List<String> includes, List<String> excludes) {
    /** {@return the files that become Java, in the same order on every machine} */
    List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        DirectoryScanner scanner = new DirectoryScanner();
        scanner.setBasedir(path.toFile());
        scanner.setIncludes(includes.toArray(String[]::new));
        scanner.setExcludes(excludes.toArray(String[]::new));
        scanner.addDefaultExcludes();
        scanner.scan();
        return Stream.of(scanner.getIncludedFiles()).map(path::resolve).sorted().toList();
    }
}
