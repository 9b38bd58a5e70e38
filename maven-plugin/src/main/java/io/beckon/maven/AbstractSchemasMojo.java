/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals share: where the schemas are, and what they include. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it executes the goal.
abstract class AbstractSchemasMojo extends AbstractMojo {
    /** Where the schemas of the main code lie. Includes are looked for from here. */
    @Parameter(property = "beckon.sourceDirectory", defaultValue = "${project.basedir}/src/main/rpc")
    protected File sourceDirectory;

    /** Patterns, as Maven knows them, of the files below the source directory that become Java. */
    @Parameter(property = "beckon.includes", defaultValue = "**/*.rpc,**/*.thrift")
    private List<String> includes;

    /** Patterns of files that do not become Java. Other files may still include them. */
    @Parameter(property = "beckon.excludes")
    private List<String> excludes = List.of();

    /**
     * More folders and jars in which includes are looked for: after the source directory and before the dependencies, which
     * need not be listed here.
     */
    @Parameter(property = "beckon.includePath")
    private List<File> includePath = List.of();

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    protected MavenProject project;

    final SchemaDirectory schemasIn(File folder) {
        return new SchemaDirectory(folder.toPath(), includes, excludes);
    }

    /** {@return where includes are looked for} */
    final List<Path> includeRoots(File folder) {
        return IncludeRoots.of(paths(List.of(folder, sourceDirectory)), paths(includePath), project.getArtifacts());
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }
}
