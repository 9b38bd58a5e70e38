/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;

/** Where includes are looked for: the module's own folders first, then what the user adds, then the dependencies. */
final class IncludeRoots {
    private IncludeRoots() {}

    /**
     * {@return the folders and jars, each once, in the order in which they are searched}
     *
     * @param sourceRoots the module's own, left out where they do not exist
     * @param configured taken as they are: it is the compiler that warns about one that does not exist
     * @param dependencies jars, or the class folders of modules that are not packaged yet
     */
    static List<Path> of(List<Path> sourceRoots, List<Path> configured, Collection<Artifact> dependencies) {
        Stream<Path> own = sourceRoots.stream().filter(Files::isDirectory);
        Stream<Path> resolved =
                dependencies.stream().map(Artifact::getFile).map(File::toPath).filter(IncludeRoots::holdsSchemas);
        return Stream.of(own, configured.stream(), resolved)
                .flatMap(roots -> roots)
                .distinct()
                .toList();
    }

    /** A dependency may also be a pom, a native library or a folder that no compilation has filled. */
    private static boolean holdsSchemas(Path path) {
        return Files.isDirectory(path)
                || Files.isRegularFile(path) && path.getFileName().toString().endsWith(".jar");
    }
}
