/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.maven;

import io.beckon.compiler.Formatting;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals about the style share: the schemas of the main code and of the tests. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters before it executes the goal.
abstract class AbstractFormatMojo extends AbstractMojo {
    /** Where the schemas of the main code lie. */
    @Parameter(property = "beckon.sourceDirectory", defaultValue = "${project.basedir}/src/main/rpc")
    private File sourceDirectory;

    /** Where the schemas of the tests lie. */
    @Parameter(property = "beckon.testSourceDirectory", defaultValue = "${project.basedir}/src/test/rpc")
    private File testSourceDirectory;

    /** Patterns, as Maven knows them, of the files below both directories that have the one style. */
    @Parameter(property = "beckon.format.includes", defaultValue = "**/*.rpc,**/*.thrift")
    private List<String> includes;

    /** Patterns of files that keep a style of their own. */
    @Parameter(property = "beckon.format.excludes")
    private List<String> excludes = List.of();

    /** Does nothing, as if the goal were not there. */
    @Parameter(property = "beckon.format.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("The style of schemas is skipped");
            return;
        }
        try {
            Formatting formatting = format(schemas());
            SchemaErrors.report(formatting.diagnostics(), getLog());
            conclude(formatting.changed());
        } catch (RuntimeException e) {
            throw new MojoExecutionException("A bug in Beckon, please report it: " + e, e);
        }
    }

    private List<Path> schemas() {
        return Stream.of(sourceDirectory, testSourceDirectory)
                .flatMap(folder -> new SchemaDirectory(folder.toPath(), includes, excludes).files().stream())
                .toList();
    }

    /** {@return what the compiler does about the files, or would do} */
    abstract Formatting format(List<Path> schemas);

    /** Says what became of the files that had another style, or fails for them. */
    abstract void conclude(List<Path> changed) throws MojoFailureException;
}
